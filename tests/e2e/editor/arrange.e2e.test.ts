import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EditorPage } from '../support/editorPage.ts'
import { hostKinds } from '../support/hostKinds.ts'
import type { Launched } from '../support/launch.ts'
import { openExample } from '../support/openExample.ts'
import { words } from '../support/words.ts'
import { settledView } from './settledView.ts'

describe.each(hostKinds)('$title', ({ kind, skip }) => {
  describe.skipIf(skip)('arranging', () => {
    let app: Launched
    let editor: EditorPage
    beforeAll(async () => {
      ;({ app, editor } = await openExample(kind, { viewport: { width: 1920, height: 1080 } }))
    })
    afterAll(() => app?.close())
    const canvas = () => app.page.getByRole('application', { name: words.editor.canvas.label })
    const titleBox = async (title: string) => {
      const box = await editor.step(title).boundingBox()
      if (box === null) throw new Error(`"${title}" is not on the screen`)
      return box
    }
    const places = () =>
      app.page
        .getByTestId('step')
        .evaluateAll((all) => all.map((step) => step.closest<HTMLElement>('.react-flow__node')?.style.transform ?? ''))

    test('tidying puts no step on another, keeps the answers in order and is one entry', async () => {
      const { page } = app
      await canvas().focus()
      const before = await places()
      await page.keyboard.press('Shift+Alt+t')
      await expect.poll(places).not.toEqual(before)
      await editor.fit()
      await settledView(page)
      await expect
        .poll(async () => {
          const answers = ['Horário e endereço', 'Produtos e preços', 'Qual é o assunto?', 'Não entendi']
          const boxes = await Promise.all(answers.map(titleBox))
          return boxes.every((box, index) => index === 0 || box.y > (boxes[index - 1]?.y ?? 0))
        })
        .toBe(true)
      const boxes = await Promise.all((await page.getByTestId('step').all()).map((step) => step.boundingBox()))
      boxes.forEach((one, index) => {
        for (const other of boxes.slice(index + 1)) {
          if (one === null || other === null) throw new Error('a step is not on the screen')
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y
          expect(apart).toBe(true)
        }
      })
      await editor.undo()
      await expect.poll(places).toEqual(before)
    })

    test('aligning by keyboard: select, search the command, done, one entry', async () => {
      const { page } = app
      await editor.fit()
      await settledView(page)
      const before = await places()
      await editor.step('Horário e endereço').getByRole('heading').click()
      await editor
        .step('Mais alguma coisa?')
        .getByRole('heading')
        .click({ modifiers: ['Shift'] })
      await page.keyboard.press('ControlOrMeta+k')
      await page.keyboard.type('alinhar em cima')
      await page.keyboard.press('Enter')
      await expect
        .poll(async () =>
          Math.round((await titleBox('Horário e endereço')).y - (await titleBox('Mais alguma coisa?')).y),
        )
        .toBe(0)
      await editor.undo()
      await expect.poll(places).toEqual(before)
    })

    test('dragging shows what a step lines up with', async () => {
      const { page } = app
      await canvas().focus()
      await page.keyboard.press('Escape')
      await editor.fit()
      await settledView(page)
      const target = await titleBox('Horário e endereço')
      const box = await titleBox('Não entendi')
      await page.mouse.move(box.x + 40, box.y + 12)
      await page.mouse.down()
      await page.mouse.move(box.x + 60, box.y + 60, { steps: 4 })
      await page.mouse.move(box.x + 41 + (target.x - box.x), box.y + 70, { steps: 4 })
      await page.getByTestId('guide').first().waitFor()
      await page.mouse.up()
      await page.getByTestId('guide').first().waitFor({ state: 'detached' })
      expect(Math.abs((await titleBox('Não entendi')).x - (await titleBox('Horário e endereço')).x)).toBeLessThan(0.5)
      expect(app.errors).toEqual([])
    })
  })
})
