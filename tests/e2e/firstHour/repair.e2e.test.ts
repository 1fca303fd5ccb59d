import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EditorPage } from '../support/editorPage.ts'
import { hostKinds } from '../support/hostKinds.ts'
import type { Launched } from '../support/launch.ts'
import { openExample } from '../support/openExample.ts'
import { filled, words } from '../support/words.ts'

/** First-hour moment 6. */
describe.each(hostKinds)('$title', ({ kind, skip }) => {
  describe.skipIf(skip)('an open "any other answer"', () => {
    let app: Launched
    let editor: EditorPage
    beforeAll(async () => {
      ;({ app, editor } = await openExample(kind, { viewport: { width: 1920, height: 1080 } }))
    })
    afterAll(() => app?.close())

    test('is marked on its step and counted in the strip', async () => {
      await editor.cutLine('Como ajudar?', 'Não entendi')
      await expect.poll(() => editor.openExit('Como ajudar?', words.editor.exits.any).count()).toBe(1)
      await editor
        .problems()
        .getByText(filled(words.editor.problems.errors_one, { count: 1 }))
        .waitFor()
    })

    test('blocks publishing', async () => {
      const { page } = app
      await page.getByRole('button', { name: words.editor.toolbar.publish }).click()
      const dialog = page.getByRole('dialog', { name: words.editor.publish.title })
      expect(await dialog.getByRole('button', { name: words.editor.publish.go, exact: true }).isDisabled()).toBe(true)
      await dialog.getByRole('button', { name: words.common.cancel }).click()
    })

    test('is repaired by one click, which is one step of undo, and publishing is open', async () => {
      const { page } = app
      await editor.problems().getByRole('button').first().click()
      await editor.problems().locator('li').first().getByRole('button').nth(1).click()
      await editor.problems().getByText(words.editor.problems.none).waitFor()
      await editor.undo()
      await editor
        .problems()
        .getByText(filled(words.editor.problems.errors_one, { count: 1 }))
        .waitFor()
      await editor.redo()
      await editor.problems().getByText(words.editor.problems.none).waitFor()
      await page.getByRole('button', { name: words.editor.toolbar.publish }).click()
      const dialog = page.getByRole('dialog', { name: words.editor.publish.title })
      expect(await dialog.getByRole('button', { name: words.editor.publish.go, exact: true }).isEnabled()).toBe(true)
      await page.keyboard.press('Escape')
      expect(app.errors).toEqual([])
    })
  })
})
