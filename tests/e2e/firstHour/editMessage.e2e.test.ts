import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EditorPage } from '../support/editorPage.ts'
import { hostKinds } from '../support/hostKinds.ts'
import type { Launched } from '../support/launch.ts'
import { openExample } from '../support/openExample.ts'
import { words } from '../support/words.ts'

/** First-hour moment 3, without the chips that come with the template editor. */
describe.each(hostKinds)('$title', ({ kind, skip }) => {
  describe.skipIf(skip)('a message', () => {
    let app: Launched
    let editor: EditorPage
    beforeAll(async () => {
      ;({ app, editor } = await openExample(kind))
    })
    afterAll(() => app?.close())

    test('is changed after a double click on its text, saves itself and speaks at once in the simulator', async () => {
      const { page } = app
      await editor.step('Como ajudar?').getByText('Como posso ajudar você hoje?').dblclick()
      const field = page.getByRole('textbox', { name: words.editor.inspector.text.collect_input })
      await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
      await field.fill('Em que posso ajudar, {{nome}}?')
      await editor.saved()
      await editor.restartChat()
      await editor.chat().getByText('Em que posso ajudar, João?').waitFor()
    })

    test('and everything is there after a reload', async () => {
      await app.page.reload()
      await editor.step('Como ajudar?').getByText('Em que posso ajudar,').waitFor()
      await editor.saved()
      expect(app.errors).toEqual([])
    })
  })
})
