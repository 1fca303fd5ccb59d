import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EditorPage } from '../support/editorPage.ts'
import { hostKinds } from '../support/hostKinds.ts'
import type { Launched } from '../support/launch.ts'
import { openExample } from '../support/openExample.ts'
import { sayTo } from '../support/sayTo.ts'
import { filled, words } from '../support/words.ts'

const first = 'Como posso ajudar você hoje?'
const second = 'Diga lá: o que você procura?'

/** First-hour moment 8, without the sentences of what changed. */
describe.each(hostKinds)('$title', ({ kind, skip }) => {
  describe.skipIf(skip)('a published flow', () => {
    let app: Launched
    let editor: EditorPage
    beforeAll(async () => {
      ;({ app, editor } = await openExample(kind))
    })
    afterAll(() => app?.close())

    const publish = async () => {
      await app.page.getByRole('button', { name: words.editor.toolbar.publish }).click()
      const dialog = app.page.getByRole('dialog', { name: words.editor.publish.title })
      await dialog.getByText('oi', { exact: false }).first().waitFor()
      await dialog.getByRole('button', { name: words.editor.publish.go, exact: true }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
    const setQuestion = async (text: string) => {
      await editor.step('Como ajudar?').click()
      await app.page.getByRole('textbox', { name: words.editor.inspector.text.collect_input }).fill(text)
      await editor.saved()
    }

    test('answers nobody before it is published', async () => {
      expect((await sayTo(app, '+5511988880001', 'oi')).replies).toEqual([])
    })

    test('answers a real message once it is published', async () => {
      await publish()
      await app.page
        .getByTestId('save-status')
        .getByText(filled(words.editor.status.published, { version: 1 }))
        .waitFor()
      expect((await sayTo(app, '+5511988880001', 'oi')).replies).toContain(first)
    })

    test('goes on answering with the published version while the draft differs', async () => {
      await setQuestion(second)
      await app.page.getByTestId('save-status').getByText(words.editor.status.draft).waitFor()
      expect((await sayTo(app, '+5511988880002', 'oi')).replies).toContain(first)
    })

    test('speaks the new version to new conversations, and people inside finish on theirs', async () => {
      await publish()
      expect((await sayTo(app, '+5511988880003', 'oi')).replies).toContain(second)
      const inside = (await sayTo(app, '+5511988880002', 'isto não é uma resposta')).replies
      expect(inside.length).toBeGreaterThan(0)
      expect(inside).not.toContain(second)
    })

    test('brings an older version back as a draft that equals it', async () => {
      const { page } = app
      await page.getByRole('button', { name: words.editor.commands.openVersions }).click()
      await page.getByRole('button', { name: filled(words.editor.versions.restoreNamed, { version: 1 }) }).click()
      await editor.step('Como ajudar?').getByText(first).waitFor()
      await editor.saved()
      expect((await sayTo(app, '+5511988880004', 'oi')).replies).toContain(second)
      expect(app.errors).toEqual([])
    })
  })
})
