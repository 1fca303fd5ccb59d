import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editorPage } from '../support/editorPage.ts'
import { hostKinds } from '../support/hostKinds.ts'
import { launch } from '../support/launch.ts'
import { openExample } from '../support/openExample.ts'
import { filled, words } from '../support/words.ts'

describe.each(hostKinds)('$title', ({ kind, skip }) => {
  describe.skipIf(skip)('the history', () => {
    let dataDir: string
    beforeAll(() => {
      dataDir = mkdtempSync(join(tmpdir(), 'prosa-history-'))
    })
    afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

    test('outlives the app: after closing and opening it again, what was done is undone by its name, and redone', async () => {
      const first = await openExample(kind, { dataDir })
      const count = await first.app.page.getByTestId('step').count()
      await first.editor.fit()
      await first.editor.step('Não entendi').getByRole('heading').click()
      await first.app.page.keyboard.press('F2')
      await first.editor.nameNewStep('Repetir')
      await first.app.page.keyboard.press('Delete')
      await expect.poll(() => first.app.page.getByTestId('step').count()).toBe(count - 1)
      await first.editor.saved()
      await first.app.close()

      const app = await launch(kind, { dataDir })
      try {
        const { page } = app
        const editor = editorPage(page)
        await page.getByRole('link', { name: 'Boas-vindas e menu' }).first().click()
        await editor.step('Como ajudar?').waitFor()
        const removed = filled(words.editor.history.remove_one, { count: 1 })
        await page.getByRole('button', { name: filled(words.editor.toolbar.undo, { what: removed }) }).waitFor()
        await editor.undo()
        await editor.step('Repetir').waitFor()
        await editor.line('Como ajudar?', 'Repetir').waitFor({ state: 'attached' })
        await editor.undo()
        await editor.step('Não entendi').waitFor()
        await editor.redo()
        await editor.redo()
        await expect.poll(() => page.getByTestId('step').count()).toBe(count - 1)
        expect(app.errors).toEqual([])
      } finally {
        await app.close()
      }
    })
  })
})
