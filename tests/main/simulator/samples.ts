import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import type { SimulatorAnswer, SimulatorSessions } from '../../../main/simulator/simulatorSessions.ts'
import { createSimulatorSessions } from '../../../main/simulator/simulatorSessions.ts'
import type { SimulatorView } from '../../../shared/api/simulatorView.ts'
import { after, template } from '../engine/samples.ts'

/** A draft whose steps say `<key>!`, with an entry trigger for "oi" that is switched off, as after an import. */
export const draftOf = (steps: Step[], fields: Partial<FlowDocument> = {}): FlowDocument => ({
  name: 'Atendimento',
  steps,
  templates: steps.flatMap(({ templateId }) => (templateId === null ? [] : [template(templateId)])),
  triggers: [
    {
      id: 'g',
      type: 'equals',
      pattern: 'oi',
      priority: 0,
      cooldownSec: 0,
      active: false,
      interrupts: false,
    },
  ],
  canvas: { start: { x: 0, y: 0 }, viewport: null, notes: [], groups: [] },
  settings: { expiryMinutes: null },
  ...fields,
})

/** Sessions whose real clock is moved by hand, with ids that count up. */
export const simulator = (): { readonly sessions: SimulatorSessions; readonly wait: (seconds: number) => void } => {
  let seconds = 0
  let ids = 0
  const sessions = createSimulatorSessions({
    now: () => after(seconds),
    random: () => 0,
    newId: () => {
      ids += 1
      return `id-${ids}`
    },
    textsFor: (language) => ({
      contactName: language === 'en' ? 'John' : 'João',
      optOutConfirmation: 'Até logo.',
      optInConfirmation: 'De volta.',
    }),
  })
  return {
    sessions,
    wait: (more) => {
      seconds += more
    },
  }
}

export const startOn = (sessions: SimulatorSessions, document: FlowDocument): SimulatorView =>
  sessions.start({ flowKey: 'flow', document, revision: 1, language: 'pt-BR', settings: defaultSettings })

/** The view of a call that found its session. */
export const viewOf = (answer: SimulatorAnswer): SimulatorView => {
  if (!answer.ok) throw new Error(answer.code)
  return answer.view
}

export const spoken = (view: SimulatorView): string[] =>
  view.bubbles.map(({ from, text }) => (from === 'bot' ? `< ${text}` : `> ${text}`))
