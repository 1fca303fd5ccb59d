import type { Locator, Page } from 'playwright-core'
import { filled, words } from './words.ts'

/** What a person does in the editor, by the names that a person (or a screen reader) finds things by. */
export interface EditorPage {
  step(title: string): Locator
  start(): Locator
  /** The handle of one of a step's ways out, by its label. */
  exit(step: string, label: string): Locator
  openExit(step: string, label: string): Locator
  chat(): Locator
  /** What the simulated bot and contact said, in order. */
  bubbles(): Promise<string[]>
  tap(answer: string): Promise<void>
  say(text: string): Promise<void>
  restartChat(): Promise<void>
  /** Writes the title of the step that was just added or is being renamed. */
  nameNewStep(title: string): Promise<void>
  /** Drags a line from a handle to a point, given from the handle's middle in pixels, and lets go. */
  dragLine(handle: Locator, by: { x: number; y: number }): Promise<void>
  line(from: string, to: string): Locator
  /** Selects the line between two steps and deletes it. */
  cutLine(from: string, to: string): Promise<void>
  problems(): Locator
  /** Waits until everything is on disk. */
  saved(): Promise<void>
  /** Brings the whole flow into view. */
  fit(): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
}

export function editorPage(page: Page): EditorPage {
  const step = (title: string) =>
    page.getByTestId('step').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
  const chat = () => page.getByRole('log', { name: words.simulator.conversation })
  const canvas = () => page.getByRole('application', { name: words.editor.canvas.label })
  const press = async (keys: string) => {
    await canvas().focus()
    await page.keyboard.press(keys)
  }
  const line = (from: string, to: string) =>
    page.getByLabel(filled(words.editor.canvas.insertOnLine, { from, to }), { exact: true })
  return {
    step,
    chat,
    start: () => page.getByTestId('start'),
    exit: (title, label) =>
      step(title).getByLabel(filled(words.editor.canvas.exitHandle, { exit: label, step: title }), { exact: true }),
    openExit: (title, label) =>
      step(title).getByText(label, { exact: true }).locator('..').getByText(words.editor.canvas.openExit),
    async bubbles() {
      const times = await chat().locator('time').all()
      return Promise.all(times.map(async (time) => (await time.locator('xpath=../..').innerText()).trim()))
    },
    async tap(answer) {
      await chat().getByRole('button', { name: answer, exact: true }).click()
    },
    async say(text) {
      const field = page.getByRole('textbox', { name: words.simulator.message })
      await field.fill(text)
      await field.press('Enter')
    },
    async restartChat() {
      await page.getByRole('button', { name: words.simulator.restart }).first().click()
    },
    async nameNewStep(title) {
      const field = page.getByRole('textbox', { name: words.editor.canvas.titleField })
      await field.fill(title)
      await field.press('Enter')
      await field.waitFor({ state: 'detached' })
    },
    async dragLine(handle, by) {
      const box = await handle.boundingBox()
      if (box === null) throw new Error('The handle is not on the screen.')
      const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 5 })
      await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 5 })
      await page.mouse.up()
    },
    line,
    async cutLine(from, to) {
      const point = await line(from, to).evaluate((plus) => {
        const path = plus.parentElement?.querySelector<SVGPathElement>('.react-flow__edge-interaction')
        const matrix = path?.getScreenCTM()
        if (path === null || path === undefined || matrix === null || matrix === undefined) throw new Error('no line')
        // Near its beginning: the middle holds the `+`, and further on lines may cross.
        const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.06).matrixTransform(matrix)
        return { x, y }
      })
      await page.mouse.click(point.x, point.y)
      await page.keyboard.press('Delete')
    },
    problems: () => page.getByRole('region', { name: words.editor.problems.title }),
    async saved() {
      await page
        .getByTestId('save-status')
        .getByText(/Salvo \d/)
        .waitFor()
    },
    fit: () => press('Shift+1'),
    undo: () => press('ControlOrMeta+z'),
    redo: () => press('ControlOrMeta+Shift+z'),
  }
}
