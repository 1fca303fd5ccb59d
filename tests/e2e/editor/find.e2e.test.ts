import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EditorPage } from '../support/editorPage.ts'
import { hostKinds } from '../support/hostKinds.ts'
import type { Launched } from '../support/launch.ts'
import { openExample } from '../support/openExample.ts'
import { filled, words } from '../support/words.ts'

describe.each(hostKinds)('$title', ({ kind, skip }) => {
  describe.skipIf(skip)('finding and replacing texts', () => {
    let app: Launched
    let editor: EditorPage
    beforeAll(async () => {
      ;({ app, editor } = await openExample(kind))
    })
    afterAll(() => app?.close())
    const bar = () => app.page.getByRole('search', { name: words.commands.find.label })
    const wanted = () => bar().getByRole('textbox', { name: words.commands.find.wanted })
    const title = () => app.page.getByRole('textbox', { name: words.editor.inspector.title })

    test('Ctrl+F counts, Enter walks through titles, texts and answers, Escape gives the canvas back', async () => {
      const { page } = app
      await page.keyboard.press('ControlOrMeta+f')
      await wanted().waitFor()
      await page.keyboard.type('PRECOS')
      await bar()
        .getByText(filled(words.commands.find.found_other, { count: 2 }))
        .waitFor()
      await page.keyboard.press('Enter')
      await bar()
        .getByText(filled(words.commands.find.at, { place: 1, count: 2 }))
        .waitFor()
      await expect.poll(() => title().inputValue()).toBe('Como ajudar?')
      await page.keyboard.press('Enter')
      await expect.poll(() => title().inputValue()).toBe('Produtos e preços')
      await page.keyboard.press('Shift+Enter')
      await bar()
        .getByText(filled(words.commands.find.at, { place: 1, count: 2 }))
        .waitFor()
      expect(await wanted().evaluate((field) => field === document.activeElement)).toBe(true)
      await bar().getByRole('button', { name: words.commands.find.matchAccents }).click()
      await bar().getByText(words.commands.find.found_zero).waitFor()
      await bar().getByRole('button', { name: words.commands.find.matchAccents }).click()
      await wanted().press('Escape')
      await bar().waitFor({ state: 'detached' })
    })

    test('replaces one, then all, each as one entry', async () => {
      const { page } = app
      await page.keyboard.press('ControlOrMeta+h')
      await wanted().fill('produtos e preços')
      await bar().getByRole('textbox', { name: words.commands.find.by }).fill('Catálogo')
      await wanted().press('Enter')
      await bar().getByRole('button', { name: words.commands.find.replace, exact: true }).click()
      await editor.exit('Como ajudar?', 'Catálogo').waitFor()
      await editor.step('Produtos e preços').waitFor()
      await bar().getByRole('button', { name: words.commands.find.replaceAll, exact: true }).click()
      await editor.step('Catálogo').waitFor()
      await bar().getByText(words.commands.find.found_zero).waitFor()
      await wanted().press('Escape')
      await editor.undo()
      await editor.step('Produtos e preços').waitFor()
      await editor.exit('Como ajudar?', 'Catálogo').waitFor()
      await editor.undo()
      await editor.exit('Como ajudar?', 'Produtos e preços').waitFor()
      expect(app.errors).toEqual([])
    })
  })
})
