import * as fc from 'fast-check'
import { copyFragment } from '../../../../renderer/editor/clipboard/copyFragment.ts'
import { pasteFragment } from '../../../../renderer/editor/clipboard/pasteFragment.ts'
import { addStep } from '../../../../renderer/editor/document/addStep.ts'
import { addAnswer } from '../../../../renderer/editor/document/answers/addAnswer.ts'
import { moveAnswer } from '../../../../renderer/editor/document/answers/moveAnswer.ts'
import { alignSteps } from '../../../../renderer/editor/document/arrange/alignSteps.ts'
import { distributeSteps } from '../../../../renderer/editor/document/arrange/distributeSteps.ts'
import { tidySteps } from '../../../../renderer/editor/document/arrange/tidySteps.ts'
import { connect } from '../../../../renderer/editor/document/connect.ts'
import { deleteSteps } from '../../../../renderer/editor/document/deleteSteps.ts'
import { disconnect } from '../../../../renderer/editor/document/disconnect.ts'
import { duplicateSteps } from '../../../../renderer/editor/document/duplicateSteps.ts'
import type { Line } from '../../../../renderer/editor/document/line.ts'
import { editGroup } from '../../../../renderer/editor/document/groups/editGroup.ts'
import { groupSteps } from '../../../../renderer/editor/document/groups/groupSteps.ts'
import { ungroup } from '../../../../renderer/editor/document/groups/ungroup.ts'
import { addNote } from '../../../../renderer/editor/document/notes/addNote.ts'
import { editNote } from '../../../../renderer/editor/document/notes/editNote.ts'
import { removeNotes } from '../../../../renderer/editor/document/notes/removeNotes.ts'
import { moveSteps } from '../../../../renderer/editor/document/moveSteps.ts'
import { renameStep } from '../../../../renderer/editor/document/renameStep.ts'
import { setStepType } from '../../../../renderer/editor/document/setStepType.ts'
import { setText } from '../../../../renderer/editor/document/setText.ts'
import { addTrigger } from '../../../../renderer/editor/document/triggers/addTrigger.ts'
import { findTexts } from '../../../../renderer/editor/search/findTexts.ts'
import { replaceTexts } from '../../../../renderer/editor/search/replaceTexts.ts'
import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { stepTypeSchema } from '../../../../shared/domain/flowStep.ts'
import { exitsOf } from '../../../../shared/flow/exits.ts'

const verbs = [
  'add',
  'insert',
  'connect',
  'disconnect',
  'move',
  'rename',
  'text',
  'answer',
  'moveAnswer',
  'delete',
  'duplicate',
  'kind',
  'trigger',
  'paste',
  'tidy',
  'align',
  'distribute',
  'replace',
  'note',
  'moveNote',
  'removeNote',
  'group',
  'fold',
  'ungroup',
] as const

/** One thing done to a flow; the numbers choose among the steps, exits and kinds there are. */
export const verbCases = fc.record({
  verb: fc.constantFrom(...verbs),
  a: fc.nat(1_000),
  b: fc.nat(1_000),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
})
export type VerbCase = typeof verbCases extends fc.Arbitrary<infer Case> ? Case : never

/** Does it; a choice that there is nothing to choose from changes nothing. */
export function randomVerb(document: FlowDocument, { verb, a, b, text }: VerbCase, newId: () => string): FlowDocument {
  const step = document.steps[a % Math.max(1, document.steps.length)]
  const other = document.steps[b % Math.max(1, document.steps.length)]
  const type = stepTypeSchema.options[b % 3] ?? 'end'
  const position = { x: a, y: b }
  if (verb === 'trigger') return addTrigger(document, newId())
  if (step === undefined || other === undefined) return addStep(document, { type, title: text, position, after: null })
  const exits = exitsOf(step)
  const exit = exits[b % Math.max(1, exits.length)]
  const line: Line | null = exit === undefined ? null : { from: step.key, exit: exit.exit }
  const note = document.canvas.notes[a % Math.max(1, document.canvas.notes.length)]?.id ?? ''
  const group = document.canvas.groups[a % Math.max(1, document.canvas.groups.length)]?.id ?? ''
  switch (verb) {
    case 'add':
      return addStep(document, { type, title: text, position, after: null })
    case 'insert':
      return addStep(document, { type, title: text, position, after: line })
    case 'connect':
      return line === null ? document : connect(document, line, other.key)
    case 'disconnect':
      return line === null ? document : disconnect(document, line)
    case 'move':
      return moveSteps(document, { steps: new Map([[step.key, position]]), start: position })
    case 'rename':
      return renameStep(document, step.key, text)
    case 'text':
      return setText(document, step.key, text, newId)
    case 'answer':
      return addAnswer(document, step.key, newId(), text)
    case 'moveAnswer':
      return moveAnswer(document, step.key, step.answers[0]?.id ?? '', b % 3)
    case 'delete':
      return deleteSteps(document, [step.key, other.key])
    case 'duplicate':
      return duplicateSteps(document, [step.key, other.key], newId).document
    case 'kind':
      return setStepType(document, step.key, type)
    case 'paste': {
      const fragment = copyFragment(document, { flowKey: 'f', steps: [step.key, other.key], notes: [] })
      const how = { flowKey: text, at: position, onClash: 'copy', newId } as const
      return fragment === null ? document : (pasteFragment(document, fragment, how)?.document ?? document)
    }
    case 'tidy':
      return tidySteps(document, b % 2 === 0 ? null : [step.key, other.key], new Map())
    case 'align':
      return alignSteps(document, [step.key, other.key], b % 2 === 0 ? 'left' : 'middle', new Map())
    case 'distribute':
      return distributeSteps(
        document,
        document.steps.map(({ key }) => key),
        b % 2 === 0 ? 'across' : 'down',
        new Map(),
      )
    case 'note': {
      const id = newId()
      return editNote(addNote(document, id, position), id, { text })
    }
    case 'moveNote':
      return moveSteps(document, { steps: new Map(), start: null, notes: new Map([[note, position]]) })
    case 'removeNote':
      return removeNotes(document, [note])
    case 'group':
      return groupSteps(document, [step.key, other.key], newId(), text)
    case 'fold':
      return editGroup(document, group, { title: text, collapsed: a % 2 === 0 })
    case 'ungroup':
      return ungroup(document, [group])
    case 'replace': {
      const options = { matchCase: a % 2 === 0, matchAccents: b % 2 === 0 }
      return replaceTexts(document, findTexts(document, text.slice(0, 1), options), text).document
    }
  }
}
