import type { CatalogSource } from '../../../../main/engine/compileCatalog.ts'
import { asks, ends, template, trigger } from '../../engine/samples.ts'
import { world } from './world.ts'

/**
 * `world`, and "espera" starts a flow that asks `cor!`, after `first` seconds without an answer `lembrete!`, after `second` more
 * says `tchau!` and ends. Whoever answers gets `ok!`. It expires after ten minutes of silence.
 */
export const waiting = (first: number, second: number): CatalogSource => ({
  ...world,
  flows: [
    ...world.flows,
    {
      id: 'flow-wait',
      key: 'wait',
      published: true,
      steps: [
        asks('cor', { timeoutSec: first, timeout: 'lembrete', any: 'ok' }),
        asks('lembrete', { timeoutSec: second, timeout: 'tchau', any: 'ok' }),
        ends('ok'),
        ends('tchau'),
      ],
      expiryMinutes: 10,
    },
  ],
  triggers: [...world.triggers, trigger('trigger-espera', 'espera', { flowId: 'flow-wait' })],
  templates: [...world.templates, template('t-cor'), template('t-lembrete'), template('t-ok'), template('t-tchau')],
})

export const waitingWorld = waiting(60, 120)
