import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EditorPage } from '../support/editorPage.ts'
import { hostKinds } from '../support/hostKinds.ts'
import type { Launched } from '../support/launch.ts'
import { openExample } from '../support/openExample.ts'
import { filled, words } from '../support/words.ts'
import { settledView } from './settledView.ts'

describe.each(hostKinds)('$title', ({ kind, skip }) => {
  describe.skipIf(skip)('notes, groups and the view', () => {
    let app: Launched
    let editor: EditorPage
    beforeAll(async () => {
      ;({ app, editor } = await openExample(kind, { viewport: { width: 1920, height: 1080 } }))
    })
    afterAll(() => app?.close())
    const canvas = () => app.page.getByRole('application', { name: words.editor.canvas.label })

    test('Shift+S puts a note on the canvas and its text is written at once; it is kept, moved and deleted', async () => {
      const { page } = app
      await canvas().focus()
      await editor.fit()
      await settledView(page)
      await page.keyboard.press('Shift+s')
      const field = page.getByRole('textbox', { name: words.commands.notes.text })
      await field.waitFor()
      await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.type('Revisar com a Ana')
      await editor.saved()
      await page.reload()
      const note = page.getByTestId('note').filter({ hasText: 'Revisar com a Ana' })
      await note.waitFor()
      await note.click()
      const place = () => note.evaluate((element) => element.closest<HTMLElement>('.react-flow__node')?.style.transform)
      const before = await place()
      await page.keyboard.press('Shift+ArrowDown')
      await expect.poll(place).not.toBe(before)
      await page.keyboard.press('Delete')
      await note.waitFor({ state: 'detached' })
      await editor.undo()
      await note.waitFor()
    })

    test('Ctrl+G groups, the group folds up with its lines, opens again and is taken apart', async () => {
      const { page } = app
      await editor.fit()
      await settledView(page)
      const count = await page.getByTestId('step').count()
      await editor.step('Qual é o assunto?').getByRole('heading').click()
      await editor
        .step('Recado anotado')
        .getByRole('heading')
        .click({ modifiers: ['Shift'] })
      await page.keyboard.press('ControlOrMeta+g')
      const title = page.getByRole('textbox', { name: words.commands.groupFields.title })
      await title.fill('Recados')
      const group = page.getByTestId('group').filter({ hasText: 'Recados' })
      await group.getByRole('button', { name: filled(words.commands.groupFields.fold, { title: 'Recados' }) }).click()
      await expect.poll(() => page.getByTestId('step').count()).toBe(count - 2)
      await editor.line('Como ajudar?', 'Qual é o assunto?').waitFor({ state: 'attached' })
      await canvas().focus()
      await page.keyboard.press('ControlOrMeta+Alt+g')
      await expect.poll(() => page.getByTestId('step').count()).toBe(count)
      await page.keyboard.press('ControlOrMeta+Shift+g')
      await group.waitFor({ state: 'detached' })
      await editor.undo()
      await group.waitFor()
    })

    test('dragging the head of a group moves its steps', async () => {
      const { page } = app
      const group = page.getByTestId('group')
      const place = (name: string) =>
        editor.step(name).evaluate((step) => step.closest<HTMLElement>('.react-flow__node')?.style.transform)
      const before = [await place('Qual é o assunto?'), await place('Recado anotado')]
      await editor.dragLine(group.getByRole('heading'), { x: 30, y: 90 })
      await expect.poll(() => place('Qual é o assunto?')).not.toBe(before[0])
      await editor.undo()
      await expect.poll(async () => [await place('Qual é o assunto?'), await place('Recado anotado')]).toEqual(before)
    })

    test('the map and what the wheel does are chosen once and stay', async () => {
      const { page } = app
      await canvas().focus()
      await page.keyboard.press('m')
      await page.getByRole('img', { name: words.editor.canvas.aria.map }).waitFor()
      await page.getByRole('button', { name: words.commands.view.label }).click()
      await page.getByRole('menuitemradio', { name: words.commands.view.wheels.zoom }).click()
      await page.reload()
      await page.getByRole('img', { name: words.editor.canvas.aria.map }).waitFor()
      const zoom = () => page.getByRole('button', { name: /clique para 100%/ }).innerText()
      const before = await zoom()
      await page.mouse.move(600, 500)
      await page.mouse.wheel(0, -240)
      await expect.poll(zoom).not.toBe(before)
      expect(app.errors).toEqual([])
    })
  })
})
