import type { FlowPicture } from '../../../shared/flow/picture/flowPicture.ts'
import { loadedImage, pictureAddress } from './loadedPicture.ts'

/** Pixels to one of the picture, for sharp screens and paper; less where a canvas cannot be that large. */
const sharpness = 2
/** What every browser's canvas can hold: length of a side, and pixels in all. */
const longestSide = 16_000
const mostPixels = 100_000_000

/** A picture as PNG. Rejects when the browser cannot make one. */
export async function pngOf(picture: FlowPicture): Promise<Blob> {
  const { url, release } = pictureAddress(picture)
  try {
    const image = await loadedImage(url)
    const { width, height } = picture
    const scale = Math.min(sharpness, longestSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.floor(width * scale))
    canvas.height = Math.max(1, Math.floor(height * scale))
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('The browser gives no canvas.')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await blobOf(canvas)
  } finally {
    release()
  }
}

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob)),
      'image/png',
    ),
  )
