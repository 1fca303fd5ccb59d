import { useEffect } from 'react'
import { editorCommands } from '../../commands/editorCommands.ts'
import type { EditorTarget } from '../../commands/editorTarget.ts'
import { connect } from '../../api.ts'
import { commandIds } from './commandIds.ts'

/** The desktop window's menu eats some keys (Ctrl+Z among them); what it chooses runs the same commands. */
export function useHostCommands(target: EditorTarget): void {
  useEffect(() => {
    let stop: (() => void) | null = null
    let left = false
    const listen = async (): Promise<void> => {
      const { host } = await connect()
      if (left) return
      stop = host.onCommand((chosen) => {
        const id = commandIds.find((id) => id === chosen)
        if (id !== undefined && editorCommands[id].when(target)) editorCommands[id].run(target)
      })
    }
    void listen()
    return () => {
      left = true
      stop?.()
    }
  }, [target])
}
