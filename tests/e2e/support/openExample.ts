import { editorPage, type EditorPage } from './editorPage.ts'
import type { HostKind } from './hostKinds.ts'
import { launch, type Launched, type LaunchOptions } from './launch.ts'
import { filled, words } from './words.ts'

export interface OpenedExample {
  app: Launched
  editor: EditorPage
}

/** Starts the app on a host and opens "Boas-vindas e menu" in its editor. */
export async function openExample(kind: HostKind, options: LaunchOptions = {}): Promise<OpenedExample> {
  const app = await launch(kind, options)
  const editor = editorPage(app.page)
  const name = filled(words.home.examples.try, { name: 'Boas-vindas e menu' })
  await app.page.getByRole('button', { name }).click()
  await editor.step('Como ajudar?').waitFor()
  return { app, editor }
}
