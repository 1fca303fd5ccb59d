import type { FlowPicture } from '../../../shared/flow/picture/flowPicture.ts'

/** An address under which the page itself can show a picture, until `release`. */
export function pictureAddress({ svg }: FlowPicture): { url: string; release: () => void } {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  return { url, release: () => URL.revokeObjectURL(url) }
}

/** An image element of that address, once it can be drawn. Rejects when the browser cannot make a picture of it. */
export const loadedImage = (url: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image()
    image.addEventListener('load', () => resolve(image))
    image.addEventListener('error', () => reject(new Error('The picture cannot be drawn.')))
    image.src = url
  })
