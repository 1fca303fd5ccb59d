import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
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
  inspector(): Locator
  problems(): Locator
  /** Waits until everything is on disk. */
  saved(): Promise<void>
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
    inspector: () => page.getByRole('complementary', { name: words.editor.inspector.step }),
    problems: () => page.getByRole('region', { name: words.editor.problems.title }),
    async saved() {
      const status = page.getByTestId('save-status')
      await expect.poll(() => status.textContent(), { timeout: 10_000 }).toMatch(/Salvo \d/)
    },
    undo: () => press('ControlOrMeta+z'),
    redo: () => press('ControlOrMeta+Shift+z'),
  }
}
