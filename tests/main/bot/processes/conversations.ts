import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { flowOf, question, textOf } from '../../../shared/flow/documents.ts'
import type { FedDelivery } from './childSetup.ts'

/** Whatever a contact says is answered by exactly one message, which repeats it: except for the first, which only starts the flow. */
export const echoFlow: FlowDocument = flowOf([question('eco', [], 'eco', { variable: 'dito' })], {
  templates: [{ ...textOf('eco'), content: 'Você disse «{{dito}}».' }],
  triggers: [{ id: 'any', type: 'regex', pattern: '.', priority: 0, cooldownSec: 0, active: true, interrupts: false }],
})

/** What the flow replies to the message at `index` of a contact's history. */
export const replyTo = (text: string, index: number): string => `Você disse «${index === 0 ? '' : text}».`

/** `contacts` people who say `each` different things, every delivery `times` times, in an order drawn from `random` ([0, 1)). */
export function shuffledDeliveries(
  given: { contacts: number; each: number; times: number },
  random: () => number,
): readonly FedDelivery[] {
  const messages = Array.from(
    { length: given.contacts },
    (_, who) => `+5511900${String(who).padStart(6, '0')}`,
  ).flatMap((phone) =>
    Array.from({ length: given.each }, (_, index) => ({
      externalId: `${phone}/${index}`,
      phone,
      text: `mensagem ${index} de ${phone}`,
    })),
  )
  return Array.from({ length: given.times }, () => messages)
    .flat()
    .map((delivery) => ({ delivery, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ delivery }) => delivery)
}
