import type { Position } from '../../../shared/domain/flowStep.ts'
import { newStep } from '../../../shared/flow/newFlow.ts'
import type { ActionPorts } from '../actions/editorActions.ts'
import { keyFor } from '../document/addStep.ts'
import { deleteSteps } from '../document/deleteSteps.ts'
import { removeNotes } from '../document/notes/removeNotes.ts'
import { freePlace } from '../document/freePlace.ts'
import { setText } from '../document/setText.ts'
import { measures } from '../canvas/measures.ts'
import { nothingSelected, selectSteps } from '../store/selection.ts'
import { clashingTemplates, type Clash } from './clashingTemplates.ts'
import { copyFragment } from './copyFragment.ts'
import type { Fragment } from './fragment.ts'
import { pasteFragment, type OnClash } from './pasteFragment.ts'
import { readClipboard } from './readClipboard.ts'

/** What copying needs besides the other actions. */
export interface ClipboardPorts extends ActionPorts {
  /** Shows a sentence. */
  readonly tell: (text: string) => void
  /** Asks which words to use; null when the person would rather not paste. */
  readonly askWords: (clashes: readonly Clash[]) => Promise<OnClash | null>
}

export type ClipboardActions = ReturnType<typeof clipboardActions>

/** Copying and pasting as text: `copy` and `cut` give what belongs on the clipboard, `paste` takes what it holds. */
export function clipboardActions({ session, t, say, tell, askWords }: ClipboardPorts) {
  const { store, canvas, newId } = session
  const state = () => store.getState()

  const copied = (): Fragment | null => {
    const { document, selection, flowKey } = state()
    return copyFragment(document, { flowKey, steps: selection.steps, notes: selection.notes })
  }
  const countOf = ({ steps, notes }: Fragment): number => steps.length + notes.length

  const pasteSteps = async (fragment: Fragment, at: Position): Promise<void> => {
    const { flowKey } = state()
    const clashes = fragment.flowKey === flowKey ? [] : clashingTemplates(state().document, fragment)
    const onClash = clashes.length === 0 ? 'copy' : await askWords(clashes)
    if (onClash === null) return
    const pasted = pasteFragment(state().document, fragment, { flowKey, at, onClash, newId })
    if (pasted === null) return tell(t('commands.paste.refused.tooMany'))
    const count = pasted.steps.length + pasted.notes.length
    const select = { ...nothingSelected, steps: pasted.steps, notes: pasted.notes }
    state().act('paste', () => pasted.document, { count, select })
    say(t('editor.said.pasted', { count }))
    canvas.controls.focus()
    const [first] = pasted.steps
    if (first !== undefined) canvas.controls.reveal(first)
  }

  const pasteText = (text: string, at: Position): void => {
    const { document } = state()
    const title = titleFrom(text)
    const key = keyFor(document, title)
    const size = { width: measures.stepWidth, height: measures.stepHeight }
    const position = freePlace(document, at, size)
    const step = newStep({ key, type: 'send_template', title, position })
    state().act('paste', (before) => setText({ ...before, steps: [...before.steps, step] }, key, text, newId), {
      select: selectSteps([key]),
    })
    say(t('editor.said.added', { title }))
    canvas.controls.reveal(key)
  }

  return {
    /** What is selected, as the clipboard's text; null when there is nothing to copy. */
    copy: (): string | null => {
      const fragment = copied()
      if (fragment === null) return null
      say(t('editor.said.copied', { count: countOf(fragment) }))
      return JSON.stringify(fragment)
    },
    /** As `copy`, and takes it away. */
    cut: (): string | null => {
      const fragment = copied()
      if (fragment === null) return null
      const { steps, notes } = state().selection
      const count = countOf(fragment)
      state().act('cut', (document) => removeNotes(deleteSteps(document, steps), notes), {
        count,
        select: nothingSelected,
      })
      say(t('editor.said.cut', { count }))
      return JSON.stringify(fragment)
    },
    /** Puts in what a clipboard's text is: steps, or a message with these words; says why when it is neither. `at` in canvas units. */
    paste: async (text: string, at: Position = canvas.controls.center()): Promise<void> => {
      const read = readClipboard(text)
      switch (read.kind) {
        case 'refused':
          return tell(t(`commands.paste.refused.${read.why}`))
        case 'text':
          return pasteText(read.text, at)
        case 'fragment':
          return pasteSteps(read.fragment, at)
      }
    },
  }
}

/** A title from the beginning of a text: whole words of its first line. */
function titleFrom(text: string): string {
  const longest = 40
  const line = (text.split('\n')[0] ?? '').trim()
  const short = Array.from(line).slice(0, longest).join('')
  if (short === line) return line
  const word = short.lastIndexOf(' ')
  return `${word > 0 ? short.slice(0, word) : short}…`
}
