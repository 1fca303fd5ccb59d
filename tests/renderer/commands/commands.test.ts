import { Trash2 } from 'lucide-react'
import { describe, expect, test } from 'vitest'
import { commandForKey, type FocusPlace } from '../../../renderer/commands/commandForKey.ts'
import type { Command } from '../../../renderer/commands/command.ts'
import { editorCommands } from '../../../renderer/commands/editorCommands.ts'
import { combinationForAria, combinationText, isCombination } from '../../../renderer/commands/keyCombination.ts'
import { commandIds } from '../../../renderer/editor/keys/commandIds.ts'
import { catalogue } from '../../../shared/i18n/catalogue.ts'

const press = (key: string, code = '', held: ('ctrl' | 'meta' | 'alt' | 'shift')[] = []) => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
})

describe('key combinations', () => {
  test('mean the same on every system: Ctrl, and ⌘ on macOS', () => {
    expect(isCombination(press('z', 'KeyZ', ['ctrl']), 'Mod+z', false)).toBe(true)
    expect(isCombination(press('z', 'KeyZ', ['ctrl']), 'Mod+z', true)).toBe(false)
    expect(isCombination(press('z', 'KeyZ', ['meta']), 'Mod+z', true)).toBe(true)
  })

  test('ask for exactly the keys that are held', () => {
    expect(isCombination(press('Z', 'KeyZ', ['ctrl', 'shift']), 'Mod+z', false)).toBe(false)
    expect(isCombination(press('Z', 'KeyZ', ['ctrl', 'shift']), 'Mod+Shift+z', false)).toBe(true)
    expect(isCombination(press('a', 'KeyA', ['ctrl', 'alt']), 'Mod+a', false)).toBe(false)
  })

  test('take digits by their place and plus with or without Shift', () => {
    expect(isCombination(press('!', 'Digit1', ['shift']), 'Shift+1', false)).toBe(true)
    expect(isCombination(press('+', 'Equal', ['ctrl', 'shift']), 'Mod++', false)).toBe(true)
    expect(isCombination(press('=', 'Equal', ['ctrl']), 'Mod++', false)).toBe(true)
    expect(isCombination(press('?', 'Slash', ['shift']), '?', false)).toBe(true)
    expect(isCombination(press('?', 'KeyW'), '?', false)).toBe(true)
  })

  test('are written as on the keyboard', () => {
    expect(combinationText('Mod+Shift+z', false)).toBe('Ctrl+Shift+Z')
    expect(combinationText('Mod+Shift+z', true)).toBe('⌘⇧Z')
    expect(combinationText('Alt+ArrowRight', false)).toBe('Alt+→')
    expect(combinationForAria('Mod+z', false)).toBe('Control+z')
  })
})

describe('the table of commands', () => {
  const canvas: FocusPlace = { onCanvas: true, inTextField: false, inFlowField: false }
  const field: FocusPlace = { onCanvas: false, inTextField: true, inFlowField: true }
  const chat: FocusPlace = { onCanvas: false, inTextField: true, inFlowField: false }
  const shown = { group: 'edit', icon: Trash2 } as const
  const table = {
    remove: { ...shown, keys: ['Delete'], scope: 'canvas', when: (allowed) => allowed, run: () => {} },
    undo: { ...shown, keys: ['Mod+z'], scope: 'fields', when: () => true, run: () => {} },
    fit: { ...shown, keys: ['Shift+1'], scope: 'screen', when: () => true, run: () => {} },
    find: { ...shown, keys: ['Mod+k'], scope: 'everywhere', when: () => true, run: () => {} },
  } as const satisfies Record<string, Command<boolean>>
  const ids = ['remove', 'undo', 'fit', 'find'] as const
  const at = (focus: FocusPlace, key: ReturnType<typeof press>, allowed = true) =>
    commandForKey(table, ids, allowed, key, focus, false)

  test('deletes only with the focus on the canvas, and only when there is something', () => {
    expect(at(canvas, press('Delete'))).toBe('remove')
    expect(at(canvas, press('Delete'), false)).toBeNull()
    expect(at(field, press('Delete'))).toBeNull()
  })

  test('undoes typing in the flow but leaves other fields their own undo', () => {
    expect(at(field, press('z', 'KeyZ', ['ctrl']))).toBe('undo')
    expect(at(chat, press('z', 'KeyZ', ['ctrl']))).toBeNull()
  })

  test('keeps single signs for typing while a field has the focus', () => {
    expect(at(field, press('!', 'Digit1', ['shift']))).toBeNull()
    expect(at(canvas, press('!', 'Digit1', ['shift']))).toBe('fit')
  })

  test('finds from any field', () => {
    expect(at(chat, press('k', 'KeyK', ['ctrl']))).toBe('find')
  })

  test('gives every combination to one command and every command a name in both languages', () => {
    const keys = commandIds.flatMap((id) => [...editorCommands[id].keys])
    expect(new Set(keys).size).toBe(keys.length)
    for (const texts of Object.values(catalogue)) {
      expect(Object.keys(texts.editor.commands).toSorted()).toEqual(commandIds.toSorted())
    }
  })
})
