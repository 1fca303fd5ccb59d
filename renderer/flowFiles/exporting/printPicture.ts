import type { FlowPicture } from '../../../shared/flow/picture/flowPicture.ts'
import { printPages } from '../../../shared/flow/picture/printPages.ts'
import { loadedImage, pictureAddress } from './loadedPicture.ts'
import styles from './printPicture.module.css'

/**
 * Prints a picture on as few sheets as leave it readable, and nothing else of the page. `name` becomes the proposed name of a PDF.
 * Resolves when the print window is closed.
 */
export async function printPicture(picture: FlowPicture, name: string): Promise<void> {
  const { url, release } = pictureAddress(picture)
  const sheets = document.createElement('div')
  const title = document.title
  try {
    const image = await loadedImage(url)
    const plan = printPages(picture.width, picture.height)
    sheets.className = `${styles.sheets} ${plan.landscape ? styles.landscape : styles.portrait}`
    sheets.dataset['testid'] = 'print-sheets'
    for (const { x, y } of plan.pages) {
      const part = document.createElement('img')
      part.src = image.src
      part.alt = ''
      part.style.width = `${picture.width * plan.scale}px`
      part.style.height = `${picture.height * plan.scale}px`
      part.style.left = `${-x * plan.scale}px`
      part.style.top = `${-y * plan.scale}px`
      const sheet = document.createElement('div')
      sheet.className = styles.sheet ?? ''
      sheet.style.width = `${plan.width}px`
      sheet.style.height = `${plan.height}px`
      sheet.append(part)
      sheets.append(sheet)
    }
    document.body.append(sheets)
    document.body.dataset['printing'] = 'picture'
    document.title = name
    await Promise.all([...sheets.querySelectorAll('img')].map((part) => part.decode()))
    await printed()
  } finally {
    document.title = title
    delete document.body.dataset['printing']
    sheets.remove()
    release()
  }
}

/** Some hosts answer before the person has, some say so only by the event. */
const printed = (): Promise<void> =>
  new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true })
    window.print()
  })
