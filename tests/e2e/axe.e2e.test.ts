import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../shared/domain/settings.ts'
import { catalogue } from '../../shared/i18n/catalogue.ts'
import { editorPage } from './support/editorPage.ts'
import { launch, type Launched } from './support/launch.ts'
import { filled } from './support/words.ts'

const examples = { 'pt-BR': 'Boas-vindas e menu', en: 'Welcome and menu' }
const files = { 'pt-BR': 'boas-vindas.pt-BR.prosa', en: 'boas-vindas.en.prosa' }
const questions = { 'pt-BR': 'Como ajudar?', en: 'How can we help?' }

/** Every screen in both languages, light and dark: axe finds nothing serious or critical on it. */
describe('access', () => {
  let app: Launched
  beforeAll(async () => {
    app = await launch('browser')
  })
  afterAll(() => app?.close())

  test.for(['pt-BR', 'en'] as const)(
    'home, the editor, its dialogs and the simulator have no barriers (%s)',
    async (language) => {
      const { page } = app
      const words = catalogue[language]
      const editor = editorPage(page)
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
      await page.goto(new URL('/', page.url()).href)
      await choose(page, language)
      await page.getByRole('heading', { name: words.home.flows.title }).waitFor()
      expect.soft(await barriers(page), 'home').toEqual([])

      await page.getByRole('button', { name: filled(words.home.examples.try, { name: examples[language] }) }).click()
      await page.getByRole('log').getByRole('button').first().waitFor()
      expect.soft(await barriers(page), 'the editor with nothing selected, and the simulator').toEqual([])

      await editor.step(questions[language]).getByRole('heading').click()
      await page.getByRole('textbox', { name: words.editor.inspector.text.collect_input }).waitFor()
      expect.soft(await barriers(page), 'a question selected').toEqual([])

      await press(words.editor.kinds.send_template)
      await page.keyboard.press('Enter')
      await page.getByRole('region', { name: words.editor.problems.title }).getByRole('button').first().click()
      expect.soft(await barriers(page), 'the problems open').toEqual([])

      await press(words.editor.toolbar.publish)
      await page.getByRole('dialog').waitFor()
      expect.soft(await barriers(page), 'publishing is blocked').toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })

      await press(words.editor.commands.openVersions)
      await page.getByRole('dialog').waitFor()
      expect.soft(await barriers(page), 'versions').toEqual([])
      await page.keyboard.press('Escape')

      await press(words.flowFiles.menu.editor)
      await page.getByRole('menuitem', { name: words.flowFiles.menu.export }).click()
      await page.getByRole('dialog').waitFor()
      expect.soft(await barriers(page), 'exporting').toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })

      const changed = readFileSync(new URL(`../../prisma/examples/${files[language]}`, import.meta.url), 'utf8')
        .replaceAll('"content": "', '"content": "* ')
        .replace('"app"', '"unknown": 1, "app"')
      const chooseFile = (text: string) =>
        page
          .getByTestId('flow-file')
          .setInputFiles({ name: 'x.prosa', mimeType: 'application/json', buffer: Buffer.from(text) })
      await chooseFile(changed)
      await page.getByRole('dialog').getByRole('radio').first().waitFor()
      expect.soft(await barriers(page), 'an import with conflicts and warnings').toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })

      await chooseFile('{')
      await page.getByText(words.flowFiles.import.refused.safe).waitFor()
      expect.soft(await barriers(page), 'a refused file').toEqual([])
      await page.keyboard.press('Escape')
    },
  )

  test('a problem with the database has none either', async () => {
    const second = await launch('browser', { dataDir: app.dataDir })
    try {
      await second.page.getByRole('heading', { level: 1 }).waitFor()
      expect.soft(await barriers(second.page), 'pt-BR').toEqual([])
      await second.page.addInitScript(() => Object.defineProperty(navigator, 'languages', { value: ['en'] }))
      await second.page.reload()
      await second.page.locator('html[lang="en"]').getByRole('heading', { level: 1 }).waitFor()
      expect.soft(await barriers(second.page), 'en').toEqual([])
    } finally {
      await second.close()
    }
  })
})

async function choose(page: Page, language: Language): Promise<void> {
  const now = await page.locator('html').getAttribute('lang')
  if (now === language) return
  await page.getByRole('button', { name: catalogue[now === 'en' ? 'en' : 'pt-BR'].common.language.label }).click()
  await page.getByRole('menuitemradio', { name: catalogue[language].common.language[language] }).click()
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' })
}

/** What axe finds on the page now that keeps people out, in light and dark: rule, theme and the first place. */
async function barriers(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await settled(page)
    const axe = new AxeBuilder({ page }).setLegacyMode()
    // In the other theme only colours are others.
    if (colorScheme === 'dark') axe.withRules('color-contrast')
    const { violations, passes } = await axe.analyze()
    if (!passes.some(({ id }) => id === 'color-contrast')) found.push(`axe compared no colours (${colorScheme})`)
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue
      found.push(`${id} (${colorScheme}): ${nodes.length} x ${nodes[0]?.html}`)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

/** Colours in the middle of a transition are nobody's colours. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
