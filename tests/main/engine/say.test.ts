import { describe, expect, test } from 'vitest'
import { sayTemplate, sayText } from '../../../main/engine/say.ts'
import { beginTurn } from '../../../main/engine/turn.ts'
import { catalogOf, nobody, optedOut, start, template } from './samples.ts'

const catalog = catalogOf({
  templates: [template('x', { variants: ['um', 'dois'] }), template('blank', { content: '{{nada}}' })],
})
const context = { catalog, situation: nobody, ports: { now: start, random: () => 0, newId: () => 'i' } }

describe('what the bot says', () => {
  test('is nothing to someone who opted out, whatever rule asks for it, and no use is counted', () => {
    const turn = beginTurn(optedOut(nobody))
    expect(sayText(turn, 'oi', null, null)).toBe(turn)
    expect(sayTemplate(turn, context, 'x', null)).toBe(turn)
  })

  test('is counted by template, so that the next wording is another one', () => {
    const once = sayTemplate(beginTurn(nobody), context, 'x', null)
    const twice = sayTemplate(once, context, 'x', null)
    expect([...twice.templateUses]).toEqual([['x', 2]])
    expect(new Set(twice.messages.map(({ content }) => content))).toEqual(new Set(['um', 'dois']))
  })

  test('is not counted when it comes out blank, and the trace names the empty variable and the template', () => {
    const said = sayTemplate(beginTurn(nobody), context, 'blank', 'passo')
    expect(said.messages).toEqual([])
    expect([...said.templateUses]).toEqual([])
    expect(said.trace).toEqual([
      { kind: 'variable_empty', name: 'nada', templateId: 'blank' },
      { kind: 'template_unusable', templateId: 'blank', stepKey: 'passo', why: 'empty' },
    ])
  })

  test('goes on counting from what the contact was told before', () => {
    const before = { ...nobody, templateUses: new Map([['x', 1]]) }
    const first = sayTemplate(beginTurn(nobody), context, 'x', null).messages[0]?.content
    const second = sayTemplate(beginTurn(before), context, 'x', null).messages[0]?.content
    expect(new Set([first, second])).toEqual(new Set(['um', 'dois']))
  })
})
