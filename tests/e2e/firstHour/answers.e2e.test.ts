import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editorPage, type EditorPage } from '../support/editorPage.ts'
import { hostKinds } from '../support/hostKinds.ts'
import { launch, type Launched } from '../support/launch.ts'
import { filled, words } from '../support/words.ts'

/** First-hour moment 4, by mouse. */
describe.each(hostKinds)('$title', ({ kind, skip }) => {
  describe.skipIf(skip)('a flow drawn from nothing', () => {
    let app: Launched
    let editor: EditorPage
    beforeAll(async () => {
      app = await launch(kind, { viewport: { width: 1920, height: 1080 } })
      editor = editorPage(app.page)
    })
    afterAll(() => app?.close())
    /** Where a step stands on the canvas, whatever part of it is seen. */
    const placeOf = (title: string) =>
      editor.step(title).evaluate((step) => step.closest<HTMLElement>('.react-flow__node')?.style.transform)

    test('begins with a name and its first question', async () => {
      const { page } = app
      await page.getByRole('button', { name: words.home.newFlow.open }).click()
      await page.getByRole('textbox', { name: words.home.newFlow.name }).fill('Agendamento')
      await page.getByRole('button', { name: words.home.newFlow.create }).click()
      await page.getByRole('button', { name: words.editor.kinds.collect_input, exact: true }).click()
      await editor.nameNewStep('Menu')
      await editor.step('Menu').click()
      await page.getByRole('textbox', { name: words.editor.inspector.text.collect_input }).fill('Como posso ajudar?')
      await editor.saved()
    })

    test('shows an exit with its label for each answer that is added', async () => {
      const { page } = app
      await page.getByRole('button', { name: words.editor.answers.add }).click()
      await page.keyboard.type('Marcar consulta')
      await editor.exit('Menu', 'Marcar consulta').waitFor()
      expect(await editor.openExit('Menu', 'Marcar consulta').count()).toBe(1)
    })

    test('its line dropped on empty canvas opens a menu, and the chosen step is linked with its title in edit', async () => {
      const { page } = app
      await editor.dragLine(editor.exit('Menu', 'Marcar consulta'), { x: -120, y: 220 })
      await page
        .getByRole('menu', { name: words.editor.add.menu })
        .getByRole('menuitem', { name: new RegExp(`^${words.editor.kinds.collect_input}`) })
        .click()
      await editor.nameNewStep('Dia')
      await editor.step('Dia').waitFor()
      expect(await editor.openExit('Menu', 'Marcar consulta').count()).toBe(0)
      await editor.line('Menu', 'Dia').waitFor({ state: 'attached' })
    })

    test('is all there after a reload, positions too', async () => {
      const { page } = app
      await editor.saved()
      const before = [await placeOf('Menu'), await placeOf('Dia')]
      await page.reload()
      await editor.step('Dia').waitFor()
      expect([await placeOf('Menu'), await placeOf('Dia')]).toEqual(before)
      await editor.line('Menu', 'Dia').waitFor({ state: 'attached' })
      expect(app.errors).toEqual([])
    })

    test('gives the keys back to the canvas when the menu of kinds is given up, and Enter takes its first kind', async () => {
      const { page } = app
      const menu = page.getByRole('menu', { name: words.editor.add.menu })
      const canvas = page.getByRole('application', { name: words.editor.canvas.label })
      const count = await page.getByTestId('step').count()
      await canvas.focus()
      await page.keyboard.press('n')
      await menu.waitFor()
      await page.keyboard.press('Escape')
      await menu.waitFor({ state: 'detached' })
      expect(await canvas.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.press('n')
      await menu.locator('[role="menuitem"]:focus').waitFor()
      await page.keyboard.press('Enter')
      await editor.nameNewStep('Avulsa')
      expect(await page.getByTestId('step').count()).toBe(count + 1)
      await editor.undo()
      await editor.undo()
      await expect.poll(() => page.getByTestId('step').count()).toBe(count)
    })

    test('is moved by dragging, renamed by F2 and gives everything back to undo', async () => {
      const { page } = app
      await editor.step('Dia').click()
      await expect
        .poll(() => page.getByRole('textbox', { name: words.editor.inspector.title }).inputValue())
        .toBe('Dia')
      const before = await placeOf('Dia')
      await editor.dragLine(editor.step('Dia').getByRole('heading'), { x: 160, y: 80 })
      await expect.poll(() => placeOf('Dia')).not.toBe(before)
      await page.keyboard.press('F2')
      await editor.nameNewStep('Que dia?')
      await editor.step('Que dia?').waitFor()
      await editor.step('Que dia?').click()
      await page.keyboard.press('Delete')
      await expect.poll(() => page.getByTestId('step').count()).toBe(1)
      await editor.undo()
      await editor.line('Menu', 'Que dia?').waitFor({ state: 'attached' })
      await editor.undo()
      await editor.step('Dia').waitFor()
      await editor.undo()
      await expect.poll(() => placeOf('Dia')).toBe(before)
      await editor.redo()
      await editor.redo()
      await editor.step('Que dia?').waitFor()
      expect(app.errors).toEqual([])
    })

    test('starts when the message that is written on the Start node comes', async () => {
      const { page } = app
      await editor.fit()
      await editor.start().click()
      await page.getByRole('button', { name: words.editor.start.addTrigger }).click()
      await page.getByRole('textbox', { name: filled(words.editor.start.pattern, { number: 1 }) }).fill('consulta')
      await editor.start().getByText('consulta').waitFor()
      await editor.saved()
      expect(app.errors).toEqual([])
    })
  })
})
