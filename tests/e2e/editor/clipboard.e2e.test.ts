import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EditorPage } from '../support/editorPage.ts'
import { hostKinds } from '../support/hostKinds.ts'
import type { Launched } from '../support/launch.ts'
import { openExample } from '../support/openExample.ts'
import { words } from '../support/words.ts'
import { settledView } from './settledView.ts'

describe.each(hostKinds)('$title', ({ kind, skip }) => {
  describe.skipIf(skip)('steps through the system clipboard', () => {
    let app: Launched
    let editor: EditorPage
    beforeAll(async () => {
      ;({ app, editor } = await openExample(kind))
    })
    afterAll(() => app?.close())
    const canvas = () => app.page.getByRole('application', { name: words.editor.canvas.label })
    const message = () =>
      app.page.getByRole('textbox', { name: words.editor.inspector.text.send_template, exact: true })
    const steps = () => app.page.getByTestId('step')
    /** Where the steps stand on the canvas, whatever part of it is seen. */
    const places = () =>
      steps().evaluateAll((all) =>
        all.map((step) => step.closest<HTMLElement>('.react-flow__node')?.style.transform ?? ''),
      )
    /** Pastes a text the way the system does. */
    const pasteText = (text: string) =>
      canvas().evaluate((element, given) => {
        const data = new DataTransfer()
        data.setData('text/plain', given)
        element.focus()
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      }, text)
    const openNewFlow = async (name: string) => {
      const { page } = app
      await editor.saved()
      await page.getByRole('link', { name: words.editor.toolbar.flows }).click()
      await page.getByRole('button', { name: words.home.newFlow.open }).click()
      await page.getByRole('textbox', { name: words.home.newFlow.name }).fill(name)
      await page.getByRole('button', { name: words.home.newFlow.create }).click()
      await editor.start().waitFor()
    }

    test('copied steps come into another flow with their texts and the links between them', async () => {
      const { page } = app
      await editor.fit()
      await settledView(page)
      await editor.step('Boas-vindas').getByRole('heading').click()
      await editor
        .step('Como ajudar?')
        .getByRole('heading')
        .click({ modifiers: ['Shift'] })
      await page.keyboard.press('ControlOrMeta+c')
      await openNewFlow('Cópia')
      await canvas().focus()
      await page.keyboard.press('ControlOrMeta+v')
      await editor.step('Como ajudar?').waitFor()
      await editor.line('Boas-vindas', 'Como ajudar?').waitFor({ state: 'attached' })
      expect(await steps().count()).toBe(2)
      expect(await editor.openExit('Como ajudar?', 'Produtos e preços').count()).toBe(1)
      await editor.step('Boas-vindas').getByText('Que bom ter você').waitFor()
      await editor.undo()
      await expect.poll(() => steps().count()).toBe(0)
      await editor.redo()
      await expect.poll(() => steps().count()).toBe(2)
      await editor.saved()
      await page.reload()
      await editor.line('Boas-vindas', 'Como ajudar?').waitFor({ state: 'attached' })
    })

    test('cutting takes them away in one entry, and pasting brings them back', async () => {
      const { page } = app
      await editor.fit()
      await settledView(page)
      await editor.step('Boas-vindas').getByRole('heading').click()
      await page.keyboard.press('ControlOrMeta+x')
      await expect.poll(() => steps().count()).toBe(1)
      await page.keyboard.press('ControlOrMeta+v')
      await editor.step('Boas-vindas').waitFor()
      await editor.undo()
      await editor.undo()
      await editor.line('Boas-vindas', 'Como ajudar?').waitFor({ state: 'attached' })
    })

    test('words become a message, and what is neither is refused with a sentence', async () => {
      const { page } = app
      await pasteText('Fechamos no feriado.\nVoltamos na terça.')
      await editor.step('Fechamos no feriado.').waitFor()
      await expect.poll(() => message().inputValue()).toBe('Fechamos no feriado.\nVoltamos na terça.')
      const count = await steps().count()
      await pasteText('{"nodes":[]}')
      await page.getByText(words.commands.paste.refused.foreign).first().waitFor()
      await pasteText('{"format":"prosa-steps","version":1,"steps":[{"key":"<script>"}]}')
      await page.getByText(words.commands.paste.refused.damaged).first().waitFor()
      expect(await steps().count()).toBe(count)
    })

    test('asks whose words to use when another flow says something else under the same name', async () => {
      const { page } = app
      const text = await canvas().evaluate((element) => {
        const data = new DataTransfer()
        element.focus()
        element.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
        return data.getData('text/plain')
      })
      await pasteText(text.replace(/"flowKey":"[^"]*"/, '"flowKey":"outro"').replace('Voltamos na terça', 'Até quarta'))
      const dialog = page.getByRole('dialog', { name: words.commands.paste.title })
      await dialog.getByText('Até quarta').waitFor()
      await dialog.getByRole('radio', { name: words.commands.paste.replace }).check()
      await dialog.getByRole('button', { name: words.commands.paste.go }).click()
      await dialog.waitFor({ state: 'detached' })
      const same = page.getByTestId('step').filter({ hasText: 'Até quarta' })
      await expect.poll(() => same.count()).toBe(2)
      await editor.undo()
      await expect.poll(() => same.count()).toBe(0)
    })

    test('dragging with Alt leaves the step and drags a copy, in one entry', async () => {
      const { page } = app
      await editor.fit()
      await settledView(page)
      const heading = editor.step('Como ajudar?').getByRole('heading')
      const before = await places()
      const count = await steps().count()
      await page.keyboard.down('Alt')
      await editor.dragLine(heading, { x: 40, y: 160 })
      await page.keyboard.up('Alt')
      await expect.poll(() => steps().count()).toBe(count + 1)
      expect(await places()).toEqual(expect.arrayContaining(before))
      await editor.undo()
      await expect.poll(() => steps().count()).toBe(count)
      expect(app.errors).toEqual([])
    })
  })
})
