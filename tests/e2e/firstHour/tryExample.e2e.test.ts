import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editorPage, type EditorPage } from '../support/editorPage.ts'
import { hostKinds } from '../support/hostKinds.ts'
import { launch, type Launched } from '../support/launch.ts'
import { filled, words } from '../support/words.ts'

const example = filled(words.home.examples.try, { name: 'Boas-vindas e menu' })

/** First-hour moments 1 and 2. */
describe.each(hostKinds)('$title', ({ kind, skip }) => {
  describe.skipIf(skip)('an empty database', () => {
    let app: Launched
    let editor: EditorPage
    beforeAll(async () => {
      app = await launch(kind)
      editor = editorPage(app.page)
    })
    afterAll(() => app?.close())

    test('shows examples, and one click opens an editor whose simulator already holds the first bubble', async () => {
      const { page } = app
      await page.getByRole('button', { name: example }).click()
      await editor.chat().getByText('João', { exact: false }).first().waitFor()
      expect(await page.getByTestId('step').count()).toBeGreaterThanOrEqual(4)
      expect(await page.getByRole('dialog').count()).toBe(0)
      expect(app.errors).toEqual([])
    })

    test('a tapped reply brings the next bubble within 500 ms, its step live, the line taken marked', async () => {
      const { page } = app
      const before = (await editor.bubbles()).length
      const answer = editor.chat().getByRole('button', { name: 'Falar com alguém', exact: true })
      await answer.waitFor()
      const took = await page.evaluate(async (selector) => {
        const log = document.querySelector('[role="log"]')
        const button = [...document.querySelectorAll(selector)].find(
          (found) => found.textContent === 'Falar com alguém',
        )
        if (log === null || !(button instanceof HTMLElement)) throw new Error('nothing to tap')
        const bubbles = () => log.querySelectorAll('time').length
        const wanted = bubbles() + 2
        const start = performance.now()
        button.click()
        while (bubbles() < wanted) await new Promise((resolve) => requestAnimationFrame(resolve))
        return performance.now() - start
      }, '[role="log"] button')
      expect(took).toBeLessThan(500)
      expect((await editor.bubbles()).length).toBeGreaterThanOrEqual(before + 2)
      await expect.poll(() => editor.step('Qual é o assunto?').getAttribute('data-live')).toBe('here')
      expect(await page.getByTestId('line-taken').count()).toBeGreaterThanOrEqual(1)
      expect(app.errors).toEqual([])
    })

    test('restarting begins the conversation anew', async () => {
      await app.page.getByRole('button', { name: words.simulator.restart }).first().click()
      await expect.poll(() => editor.bubbles().then((all) => all.length)).toBe(2)
    })

    test('nobody real was spoken to', async () => {
      await app.page.getByRole('link', { name: words.home.title }).click()
      await app.page.getByRole('heading', { name: 'Boas-vindas e menu', exact: true }).waitFor()
      expect(app.errors).toEqual([])
    })
  })
})
