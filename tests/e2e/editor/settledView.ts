import type { Page } from 'playwright-core'

/** Waits until the view of the canvas has stopped moving: what is dragged in the middle of it would be missed. */
export async function settledView(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let before = ''
        let same = 0
        const look = (): void => {
          const now = document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? ''
          same = now === before ? same + 1 : 0
          before = now
          if (same > 8) resolve()
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
}
