import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EditorPage } from '../support/editorPage.ts'
import { hostKinds } from '../support/hostKinds.ts'
import type { Launched } from '../support/launch.ts'
import { openExample } from '../support/openExample.ts'
import { filled, words } from '../support/words.ts'

describe.each(hostKinds)('$title', ({ kind, skip }) => {
  describe.skipIf(skip)('the table of commands', () => {
    let app: Launched
    let editor: EditorPage
    beforeAll(async () => {
      ;({ app, editor } = await openExample(kind))
    })
    afterAll(() => app?.close())
    const canvas = () => app.page.getByRole('application', { name: words.editor.canvas.label })
    const dialog = () => app.page.getByRole('dialog')
    const title = () => app.page.getByRole('textbox', { name: words.editor.inspector.title })
    const leads = (answer: string) =>
      app.page.getByRole('combobox', { name: filled(words.editor.answers.goesTo, { answer }) })

    test('Ctrl+K finds a step by its text without accents, from anywhere, and goes to it', async () => {
      const { page } = app
      await page.getByRole('textbox', { name: words.simulator.message }).focus()
      await page.keyboard.press('ControlOrMeta+k')
      await dialog().getByRole('combobox').waitFor()
      await page.keyboard.type('NAO ENTENDI')
      await dialog().getByRole('option', { name: 'Não entendi' }).waitFor()
      await page.keyboard.press('Enter')
      await dialog().waitFor({ state: 'detached' })
      await expect.poll(() => title().inputValue()).toBe('Não entendi')
      expect(await canvas().evaluate((element) => element === document.activeElement)).toBe(true)
    })

    test('Ctrl+K does a command by its name', async () => {
      const { page } = app
      await page.keyboard.press('ControlOrMeta+k')
      await page.keyboard.type(words.editor.commands.selectAll)
      await page.keyboard.press('Enter')
      await dialog().waitFor({ state: 'detached' })
      await page
        .getByText(/itens escolhidos|itens selecionados/)
        .first()
        .waitFor()
      await page.keyboard.press('Escape')
    })

    test('? shows the keys by groups, and nothing but ? does while a text is typed', async () => {
      const { page } = app
      await page.keyboard.press('?')
      for (const group of Object.values(words.commands.groups))
        await dialog().getByRole('region', { name: group, exact: true }).waitFor()
      expect(await dialog().getByText(words.editor.commands.undo, { exact: true }).count()).toBe(1)
      await page.keyboard.press('Escape')
      await dialog().waitFor({ state: 'detached' })
      await page.getByRole('textbox', { name: words.simulator.message }).focus()
      await page.keyboard.type('?')
      expect(await dialog().count()).toBe(0)
      await page.getByRole('textbox', { name: words.simulator.message }).fill('')
    })

    test('L leads an answer elsewhere without drawing', async () => {
      const { page } = app
      await canvas().focus()
      await editor.fit()
      await editor.step('Como ajudar?').getByRole('heading').click()
      await expect.poll(() => title().inputValue()).toBe('Como ajudar?')
      await page.keyboard.press('l')
      await dialog().getByRole('option', { name: 'Produtos e preços' }).first().click()
      await dialog().getByRole('combobox').fill('nao enten')
      await page.keyboard.press('Enter')
      await dialog().waitFor({ state: 'detached' })
      await expect.poll(() => leads('Produtos e preços').innerText()).toBe('Não entendi')
      await editor.undo()
      await expect.poll(() => leads('Produtos e preços').innerText()).toBe('Produtos e preços')
    })

    test('Ctrl+→ makes the next step and links it', async () => {
      const { page } = app
      await canvas().focus()
      const count = await page.getByTestId('step').count()
      await page.keyboard.press('n')
      await page.getByRole('menu', { name: words.editor.add.menu }).locator('[role="menuitem"]:focus').waitFor()
      await page.keyboard.press('Enter')
      await editor.nameNewStep('Um')
      await page.keyboard.press('ControlOrMeta+ArrowRight')
      await editor.nameNewStep('Dois')
      await editor.line('Um', 'Dois').waitFor({ state: 'attached' })
      for (let undone = 0; undone < 4; undone += 1) await editor.undo()
      await expect.poll(() => page.getByTestId('step').count()).toBe(count)
    })

    test('a step has a menu by the right button and by the menu key', async () => {
      const { page } = app
      const menu = page.getByRole('menu', { name: words.commands.menus.step })
      const count = await page.getByTestId('step').count()
      await editor.fit()
      await editor.step('Não entendi').click({ button: 'right' })
      await menu.getByRole('menuitem', { name: words.editor.commands.duplicate }).click()
      await expect.poll(() => page.getByTestId('step').count()).toBe(count + 1)
      await editor.undo()
      await expect.poll(() => page.getByTestId('step').count()).toBe(count)
      await page.keyboard.press('Shift+F10')
      await menu.locator('[role="menuitem"]:focus').waitFor()
      await page.keyboard.press('Escape')
      await menu.waitFor({ state: 'detached' })
      expect(await canvas().evaluate((element) => element === document.activeElement)).toBe(true)
      expect(app.errors).toEqual([])
    })
  })
})
