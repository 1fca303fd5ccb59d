import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { editorPage } from '../support/editorPage.ts'
import { hostKinds } from '../support/hostKinds.ts'
import { launch } from '../support/launch.ts'
import { openExample } from '../support/openExample.ts'
import { words } from '../support/words.ts'

/** First-hour moment 10, without the backup. */
describe.each(hostKinds)('$title', ({ kind, skip }) => {
  test.skipIf(skip)('killed in mid-edit, it opens again with the last change that was shown as saved', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'prosa-kill-'))
    try {
      const { app: first, editor } = await openExample(kind, { dataDir })
      await editor.step('Como ajudar?').click()
      const field = first.page.getByRole('textbox', { name: words.editor.inspector.text.collect_input })
      await field.fill('O que foi salvo')
      await editor.saved()
      await field.press('End')
      await field.pressSequentially(' e o que se perde', { delay: 5 })
      await first.kill()
      await first.close()

      const again = await launch(kind, { dataDir })
      await again.page.getByRole('link', { name: 'Boas-vindas e menu' }).click()
      const reopened = editorPage(again.page)
      await reopened.step('Como ajudar?').getByText('O que foi salvo').waitFor()
      expect(again.errors).toEqual([])
      await again.close()
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
})
