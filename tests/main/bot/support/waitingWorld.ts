import type { CatalogSource } from '../../../../main/engine/compileCatalog.ts'
import { asks, ends, template, trigger } from '../../engine/samples.ts'
import { world } from './world.ts'

/**
 * `world`, and "espera" starts a flow that asks `cor!`, after a minute without an answer `lembrete!`, after two more says `tchau!`
 * and ends. Whoever answers gets `ok!`. It expires after ten minutes of silence.
 */
export const waitingWorld: CatalogSource = {
  ...world,
  flows: [
    ...world.flows,
    {
      id: 'flow-wait',
      key: 'wait',
      published: true,
      steps: [
        asks('cor', { timeoutSec: 60, timeout: 'lembrete', any: 'ok' }),
        asks('lembrete', { timeoutSec: 120, timeout: 'tchau', any: 'ok' }),
        ends('ok'),
        ends('tchau'),
      ],
      expiryMinutes: 10,
    },
  ],
  triggers: [...world.triggers, trigger('trigger-espera', 'espera', { flowId: 'flow-wait' })],
  templates: [...world.templates, template('t-cor'), template('t-lembrete'), template('t-ok'), template('t-tchau')],
}
