import { describe, expect, test } from 'vitest'
import { addAnswer } from '../../../../renderer/editor/document/answers/addAnswer.ts'
import { moveAnswer } from '../../../../renderer/editor/document/answers/moveAnswer.ts'
import { removeAnswer } from '../../../../renderer/editor/document/answers/removeAnswer.ts'
import { setAnswerText } from '../../../../renderer/editor/document/answers/setAnswerText.ts'
import { duplicateSteps } from '../../../../renderer/editor/document/duplicateSteps.ts'
import { editQuestion } from '../../../../renderer/editor/document/editQuestion.ts'
import { findStep } from '../../../../renderer/editor/document/findStep.ts'
import { freePlace } from '../../../../renderer/editor/document/freePlace.ts'
import { renameFlow } from '../../../../renderer/editor/document/renameFlow.ts'
import { renameStep } from '../../../../renderer/editor/document/renameStep.ts'
import { setOtherTexts } from '../../../../renderer/editor/document/setOtherTexts.ts'
import { setText } from '../../../../renderer/editor/document/setText.ts'
import { addTrigger } from '../../../../renderer/editor/document/triggers/addTrigger.ts'
import { editTrigger } from '../../../../renderer/editor/document/triggers/editTrigger.ts'
import { removeTrigger } from '../../../../renderer/editor/document/triggers/removeTrigger.ts'
import { flowDocumentSchema } from '../../../../shared/domain/flow.ts'
import { countedIds, menuFlow } from '../flowForTests.ts'

describe('texts', () => {
  test('change the template a step has', () => {
    const after = setText(menuFlow(), 'hello', 'Olá!', countedIds())
    expect(after.templates[0]?.content).toBe('Olá!')
  })

  test('make a template for a step that has none, with a key no other template has', () => {
    const once = setText(menuFlow(), 'bye', 'Até logo', countedIds())
    expect(findStep(once, 'bye')?.templateId).toBe('id-1')
    expect(new Set(once.templates.map(({ key }) => key)).size).toBe(once.templates.length)
    expect(flowDocumentSchema.safeParse(once).success).toBe(true)
  })

  test('with variants are the first of them, which takes turns with the others', () => {
    const two = setOtherTexts(menuFlow(), 'hello', ['Opa!'])
    expect(two.templates[0]?.variants).toEqual(['Oi {{nome}}', 'Opa!'])
    const written = setText(two, 'hello', 'Olá!', countedIds())
    expect(written.templates[0]).toMatchObject({ content: 'Olá!', variants: ['Olá!', 'Opa!'] })
    expect(setOtherTexts(written, 'hello', []).templates[0]).toMatchObject({ content: 'Olá!', variants: [] })
  })

  test('leave the document alone when nothing is said and nothing was', () => {
    const flow = menuFlow()
    expect(setText(flow, 'bye', '', countedIds())).toBe(flow)
  })

  test('renaming changes no key', () => {
    const after = renameStep(menuFlow(), 'menu', 'Opções')
    expect(findStep(after, 'menu')?.title).toBe('Opções')
    expect(findStep(after, 'hello')?.next).toBe('menu')
  })

  test('a blank name is no name for a flow', () => {
    const flow = menuFlow()
    expect(renameFlow(flow, '  ')).toBe(flow)
    expect(renameFlow(flow, ' Novo ').name).toBe('Novo')
  })
})

describe('answers', () => {
  const texts = (flow: ReturnType<typeof menuFlow>) => findStep(flow, 'menu')?.answers.map(({ text }) => text)

  test('are added, written, moved with their lines and removed', () => {
    const three = setAnswerText(addAnswer(menuFlow(), 'menu', 'a3', ''), 'menu', 'a3', '__proto__')
    expect(texts(three)).toEqual(['boleto', 'humano', '__proto__'])
    const moved = moveAnswer(three, 'menu', 'a1', 1)
    expect(texts(moved)).toEqual(['humano', 'boleto', '__proto__'])
    expect(findStep(moved, 'menu')?.answers[1]?.to).toBe('bill')
    expect(texts(removeAnswer(moved, 'menu', 'a2'))).toEqual(['boleto', '__proto__'])
  })

  test('do not move beyond the ends', () => {
    const flow = menuFlow()
    expect(moveAnswer(flow, 'menu', 'a1', -1)).toBe(flow)
  })

  test('a blank variable keeps the answer nowhere', () => {
    const kept = editQuestion(menuFlow(), 'menu', { variable: 'assunto' })
    expect(findStep(kept, 'menu')?.variable).toBe('assunto')
    expect(findStep(editQuestion(kept, 'menu', { variable: ' ' }), 'menu')?.variable).toBeNull()
  })
})

describe('triggers', () => {
  test('are added, edited within their bounds and removed', () => {
    const one = addTrigger(menuFlow(), 'g1')
    const edited = editTrigger(one, 'g1', { pattern: 'oi', cooldownSec: -5 })
    expect(edited.triggers).toMatchObject([{ id: 'g1', pattern: 'oi', cooldownSec: 0, active: true }])
    expect(removeTrigger(edited, 'g1').triggers).toEqual([])
  })
})

describe('duplicateSteps', () => {
  test('joins the copies among themselves, with keys and texts of their own', () => {
    const { document, keys } = duplicateSteps(menuFlow(), ['hello', 'menu'], countedIds())
    const [hello, menu] = keys.map((key) => findStep(document, key))
    expect(hello?.next).toBe(menu?.key)
    expect(menu?.any).toBe(menu?.key)
    expect(menu?.answers.map(({ to }) => to)).toEqual(['bill', 'bye'])
    expect(hello?.templateId).toBe('id-1')
    expect(new Set(document.templates.map(({ key }) => key)).size).toBe(document.templates.length)
  })
})

describe('freePlace', () => {
  test('never covers another step', () => {
    const flow = menuFlow()
    const place = freePlace(flow, { x: 410, y: 3 }, { width: 264, height: 168 })
    expect(place.x % 8).toBe(0)
    expect(place.y).toBeGreaterThan(168)
  })
})
