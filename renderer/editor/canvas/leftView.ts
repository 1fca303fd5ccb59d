import { canvasSchema, type Canvas } from '../../../shared/domain/flow.ts'

/**
 * Where this tab last looked at a flow. Kept beside the page and not with the flow, because looking around is no change of it; the
 * flow's own view, saved with its next change, serves other windows and later days.
 */
export function leftView(flowKey: string): {
  read(): Canvas['viewport']
  write(view: NonNullable<Canvas['viewport']>): void
} {
  const key = `prosa-view-${flowKey}`
  return {
    read: () => canvasSchema.shape.viewport.catch(null).parse(parsed(sessionStorage.getItem(key))),
    write: (view) => sessionStorage.setItem(key, JSON.stringify(view)),
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
