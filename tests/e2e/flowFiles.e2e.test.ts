import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { editorPage, type EditorPage } from './support/editorPage.ts'
import { hostKinds } from './support/hostKinds.ts'
import type { Launched } from './support/launch.ts'
import { openExample } from './support/openExample.ts'
import { filled, words } from './support/words.ts'

const { flowFiles } = words
const example = 'Boas-vindas e menu'
const shipped = readFileSync(new URL('../../prisma/examples/boas-vindas.pt-BR.prosa', import.meta.url), 'utf8')
const question = 'Como posso ajudar você hoje?'

const fileSchema = z.object({
  flow: z.object({ name: z.string() }).loose(),
  steps: z.array(z.looseObject({ key: z.string() })),
  templates: z.array(z.looseObject({ content: z.string() })),
  triggers: z.array(z.looseObject({ active: z.boolean() })),
})
/** What a file says, apart from whether its triggers are on: an import switches them off. */
const contentOf = (text: string) => {
  const file = fileSchema.parse(JSON.parse(text))
  return { ...file, triggers: file.triggers.map((trigger) => ({ ...trigger, active: false })) }
}

describe.each(hostKinds)('$title', ({ kind, skip }) => {
  describe.skipIf(skip)('a flow file', () => {
    let app: Launched
    let editor: EditorPage
    beforeAll(async () => {
      ;({ app, editor } = await openExample(kind))
      await editor.saved()
    })
    afterAll(() => app?.close())

    test('that is dropped anywhere is shown, and left out it changes nothing', async () => {
      const { page } = app
      await drop(page, 'fluxo.prosa', shipped.replace(question, 'Diga lá!'))
      const dialog = page.getByRole('dialog', { name: flowFiles.import.title })
      await dialog.getByRole('heading', { name: example }).waitFor()
      await dialog.getByText(filled(flowFiles.import.facts.steps_other, { count: 9 })).waitFor()
      await dialog.getByText(flowFiles.import.facts.triggersOff, { exact: false }).waitFor()
      await dialog.getByText('Diga lá!').waitFor()
      await dialog.getByRole('button', { name: words.common.cancel }).click()
      await dialog.waitFor({ state: 'detached' })
      expect(await flowsAtHome(page)).toHaveLength(1)
    })

    test('of another kind is refused in words', async () => {
      const { page } = app
      await drop(page, 'foto.png', '\u0089PNG\r\n\u001a\n')
      const dialog = page.getByRole('dialog', { name: flowFiles.import.refused.title })
      await dialog.getByText(words.flowFile.problems.is_picture).waitFor()
      await dialog.getByText(flowFiles.import.refused.safe).waitFor()
      await page.keyboard.press('Escape')
      expect(await flowsAtHome(page)).toHaveLength(1)
    })

    test('becomes a draft of its own, with its triggers off', async () => {
      const { page } = app
      await chooseFile(page, 'fluxo.prosa', shipped.replace(question, 'Diga lá!'))
      const dialog = page.getByRole('dialog', { name: flowFiles.import.title })
      await dialog.getByRole('button', { name: flowFiles.import.go }).click()
      await editor.step('Como ajudar?').getByText('Diga lá!').waitFor()
      expect(await page.getByTestId('save-status').innerText()).toContain(words.editor.status.draft)
      expect(await flowsAtHome(page)).toEqual([example, example])
    })

    test('may replace a text, in every draft that says it', async () => {
      const { page } = app
      await chooseFile(page, 'fluxo.prosa', shipped.replace(question, 'O que será?'))
      const dialog = page.getByRole('dialog', { name: flowFiles.import.title })
      const conflict = dialog.getByRole('group', { name: /Como ajudar/ }).first()
      await conflict.getByText(question).waitFor()
      await conflict.getByLabel(flowFiles.import.conflicts.choices.replace).check()
      await dialog.getByRole('button', { name: flowFiles.import.go }).click()
      await editor.step('Como ajudar?').getByText('O que será?').waitFor()
      const said: string[] = []
      await home(page)
      const links = page.getByRole('article').getByRole('link')
      await expect.poll(() => links.count()).toBe(3)
      // The cards change places when the list comes anew; their addresses stay.
      for (const address of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
        await home(page)
        await page.locator(`a[href="${address}"]`).click()
        said.push(await editor.step('Como ajudar?').locator('[data-step-text]').innerText())
      }
      // The second import kept both texts; the first flow and the third say the new one.
      expect(said.toSorted()).toEqual(['Diga lá!', 'O que será?', 'O que será?'])
      expect(app.errors).toEqual([])
    })
  })
})

/** Downloads and printing are the browser's own; the desktop asks the system. */
describe('a flow outside of the app', () => {
  let app: Launched
  let editor: EditorPage
  beforeAll(async () => {
    ;({ app, editor } = await openExample('browser'))
    await editor.saved()
  })
  afterAll(() => app?.close())

  /** Exports from the editor's menu and gives what was downloaded. */
  const exported = async (format: 'prosa' | 'png' | 'svg'): Promise<{ name: string; bytes: Buffer }> => {
    const dialog = await exportDialog(app.page)
    await dialog.getByLabel(flowFiles.export.formats[format], { exact: false }).check()
    const downloading = app.page.waitForEvent('download')
    await dialog.getByRole('button', { name: flowFiles.export.go, exact: true }).click()
    const download: Download = await downloading
    await dialog.waitFor({ state: 'detached' })
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }

  test('comes back from its file as it was', async () => {
    const { page } = app
    const first = await exported('prosa')
    expect(first.name).toBe('Boas-vindas e menu.prosa')
    await chooseFile(page, first.name, first.bytes.toString('utf8'))
    const dialog = page.getByRole('dialog', { name: flowFiles.import.title })
    await dialog.getByRole('button', { name: flowFiles.import.go }).click()
    await dialog.waitFor({ state: 'detached' })
    await editor.step('Como ajudar?').waitFor()
    const second = await exported('prosa')
    expect(contentOf(second.bytes.toString('utf8'))).toEqual(contentOf(first.bytes.toString('utf8')))
    expect(await flowsAtHome(page)).toHaveLength(2)
  })

  test('is a picture that any browser opens, with its texts', async () => {
    const { name, bytes } = await exported('svg')
    expect(name).toBe('Boas-vindas e menu.svg')
    const other = await app.page.context().newPage()
    await other.goto(`data:image/svg+xml;base64,${bytes.toString('base64')}`)
    expect(await other.locator('svg text').allTextContents()).toEqual(
      expect.arrayContaining([example, 'Como ajudar?', words.editor.start.title]),
    )
    expect(await other.locator('script, foreignObject, image').count()).toBe(0)
    await other.close()
  })

  test('is a sharp PNG of the whole flow', async () => {
    const { name, bytes } = await exported('png')
    expect(name).toBe('Boas-vindas e menu.png')
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    expect(width).toBeGreaterThan(3_000)
    expect(height).toBeGreaterThan(1_000)
    expect(bytes.length).toBeGreaterThan(50_000)
  })

  test('is printed alone on its sheets', async () => {
    const { page } = app
    await page.evaluate(() => {
      window.print = () => {
        const sheets = [...document.querySelectorAll('[data-testid="print-sheets"] > div')]
        document.documentElement.dataset['printed'] = `${sheets.length} ${document.title}`
        setTimeout(() => window.dispatchEvent(new Event('afterprint')), 0)
      }
    })
    const dialog = await exportDialog(page)
    await dialog.getByLabel(flowFiles.export.formats.print, { exact: false }).check()
    await dialog.getByRole('button', { name: flowFiles.export.goPrint, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    const printed = (await page.locator('html').getAttribute('data-printed')) ?? ''
    expect(Number.parseInt(printed, 10)).toBeGreaterThan(0)
    expect(printed).toContain('Boas-vindas e menu.pdf')
    expect(await page.getByTestId('print-sheets').count()).toBe(0)
  })

  test('exports an older version too, from its card', async () => {
    const { page } = app
    await page.getByRole('button', { name: words.editor.toolbar.publish }).click()
    const publish = page.getByRole('dialog', { name: words.editor.publish.title })
    const acknowledge = publish.getByRole('switch')
    if ((await acknowledge.count()) > 0) await acknowledge.click()
    await publish.getByRole('button', { name: words.editor.publish.go, exact: true }).click()
    await publish.waitFor({ state: 'detached' })
    await editor.step('Como ajudar?').click()
    await page.getByRole('textbox', { name: words.editor.inspector.text.collect_input }).fill('Só no rascunho')
    await editor.saved()
    await home(page)
    await page
      .getByRole('button', { name: filled(flowFiles.menu.card, { name: example }) })
      .first()
      .click()
    await page.getByRole('menuitem', { name: flowFiles.menu.export }).click()
    const dialog = page.getByRole('dialog', { name: filled(flowFiles.export.title, { name: example }) })
    await dialog.getByRole('combobox', { name: flowFiles.export.version }).click()
    await page.getByRole('option', { name: filled(flowFiles.export.published, { version: 1 }) }).click()
    const downloading = page.waitForEvent('download')
    await dialog.getByRole('button', { name: flowFiles.export.go, exact: true }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('Boas-vindas e menu v1.prosa')
    const text = readFileSync(await download.path(), 'utf8')
    expect(text).toContain(question)
    expect(text).not.toContain('Só no rascunho')
    expect(app.errors).toEqual([])
  })
})

async function exportDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: flowFiles.menu.editor, exact: true }).click()
  await page.getByRole('menuitem', { name: flowFiles.menu.export }).click()
  const dialog = page.getByRole('dialog', { name: filled(flowFiles.export.title, { name: example }) })
  await dialog.waitFor()
  return dialog
}

const chooseFile = (page: Page, name: string, text: string): Promise<void> =>
  page.getByTestId('flow-file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

/** Holds a file over the middle of the window and lets go. Characters up to U+00FF of a text that is no JSON stand for their byte. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const bytes = [...Buffer.from(text, text.startsWith('{') ? 'utf8' : 'latin1')]
  const dispatch = (type: string) =>
    page.evaluate(
      ({ type: kind, name: fileName, bytes: content }) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([new Uint8Array(content)], fileName))
        const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body
        target.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
      },
      { type, name, bytes },
    )
  await dispatch('dragenter')
  await page.getByTestId('drop-hint').getByText(flowFiles.drop.title).waitFor()
  await dispatch('drop')
  await page.getByTestId('drop-hint').waitFor({ state: 'detached' })
}

async function home(page: Page): Promise<void> {
  await page.getByRole('link', { name: words.common.navigation.home }).click()
  await page.getByRole('heading', { name: words.home.flows.title }).waitFor()
}

/** The names on the cards of Home; comes back to where the page was. */
async function flowsAtHome(page: Page): Promise<string[]> {
  const place = new URL(page.url()).search
  await home(page)
  const names = await page.getByRole('article').getByRole('link').allInnerTexts()
  if (place !== '') {
    await page.goBack()
    await editorPage(page).step('Como ajudar?').waitFor()
  }
  return names
}
