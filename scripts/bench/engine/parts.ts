import { measureInbound } from '../inboundMessage.ts'
import { comparisonLine } from '../samples.ts'
import type { Figure } from './figure.ts'
import { measureGrowingHistory } from './growingHistory.ts'
import { measureHostilePatterns } from './hostilePatterns.ts'
import { measureManyContacts } from './manyContacts.ts'
import { measureMatching } from './matching.ts'
import { measureOtherBot } from './otherBot.ts'
import { measureSteadyTraffic } from './steadyTraffic.ts'

/** One part of the bench: its letter, what it asks, and its figures. `quick` takes fewer samples and shorter times. */
export interface Part {
  readonly letter: string
  readonly title: string
  readonly measure: (quick: boolean) => Promise<readonly Figure[]>
}

/** What `npm run bench:engine` measures, in this order. */
export const parts: readonly Part[] = [
  { letter: 'a', title: 'one message, and 64 contacts at once', measure: durable },
  { letter: 'b', title: 'matching against many triggers', measure: matching },
  { letter: 'c', title: 'hostile patterns on hostile messages', measure: hostile },
  { letter: 'd', title: 'queries while the history grows', measure: history },
  { letter: 'e', title: '10,000 contacts, 3,000 messages a minute', measure: traffic },
  { letter: 'f', title: 'beside @builderbot/bot', measure: other },
]

async function durable(quick: boolean): Promise<readonly Figure[]> {
  const { handled, sent } = await measureInbound(quick ? 600 : 3_000)
  const many = await measureManyContacts(quick ? 3 : 15, 20)
  const rate = (value: number) => `${value.toFixed(0)} a second`
  return [
    {
      name: 'one message handled durably beside bare SQLite, p50',
      value: handled.ratio.p50,
      unit: 'x',
      target: { atMost: 2 },
      detail: comparisonLine(handled),
    },
    {
      name: 'the same and its reply sent, p50',
      value: sent.ratio.p50,
      unit: 'x',
      target: null,
      detail: comparisonLine(sent),
    },
    {
      name: '64 contacts at once: rate beside bare SQLite, the same SQL in one transaction a message',
      value: many.ratio,
      unit: 'x',
      target: { atLeast: 1.5 },
      detail: `${rate(many.ours)} beside ${rate(many.bare)}`,
    },
    {
      name: 'the same beside bare SQLite that sends no replies',
      value: many.ratioToHandling,
      unit: 'x',
      target: null,
      detail: `${rate(many.ours)} beside ${rate(many.bareHandling)}`,
    },
  ]
}

async function matching(quick: boolean): Promise<readonly Figure[]> {
  const { sizes, compared, target } = measureMatching(quick ? 3 : 15)
  return sizes.map(({ triggers, index, scan, ratio, compile }) => ({
    name: `${triggers} triggers beside ${sizes[0]?.triggers ?? 0}`,
    value: ratio,
    unit: 'x',
    target: { atMost: target },
    detail: `${index.toFixed(2)} µs a message, one by one ${scan.toFixed(1)} µs, compiled in ${compile.toFixed(0)} ms, ${compared} verdicts alike`,
  }))
}

async function hostile(quick: boolean): Promise<readonly Figure[]> {
  const { triggers, characters, messages, worst, target } = measureHostilePatterns(quick ? 3 : 7)
  const worstOf = (of: (message: (typeof messages)[number]) => number) => Math.max(...messages.map(of)).toFixed(1)
  return [
    {
      name: `the worst of ${messages.length} messages of ${characters} characters, ${triggers} regexes`,
      value: worst,
      unit: 'ms',
      target: { atMost: target },
      detail: `first ${worstOf(({ first }) => first)} ms, later ${worstOf(({ later }) => later)} ms, by the index ${worstOf(({ byIndex }) => byIndex)} ms`,
    },
  ]
}

async function history(quick: boolean): Promise<readonly Figure[]> {
  const sizes = await measureGrowingHistory(quick ? [1_000, 100_000] : [1_000, 100_000, 1_000_000], quick ? 3 : 10)
  const flat = (query: 'cooldown' | 'instance', name: string): readonly Figure[] =>
    sizes.slice(1).map((size) => ({
      name: `${name} at ${size.messages} messages beside ${sizes[0]?.messages ?? 0}, p50`,
      value: size[query].p50 / (sizes[0]?.[query].p50 ?? Number.NaN),
      unit: 'x',
      target: { atMost: 2 },
      detail: `${(size[query].p50 * 1_000).toFixed(1)} µs, p99 ${(size[query].p99 * 1_000).toFixed(1)} µs`,
    }))
  const last50 = sizes.map<Figure>(({ messages, last50: { p50, p99 } }) => ({
    name: `the last 50 messages at ${messages}, p50`,
    value: p50,
    unit: 'ms',
    target: { atMost: 1 },
    detail: `p99 ${p99.toFixed(3)} ms`,
  }))
  return [...flat('cooldown', 'cooldowns'), ...flat('instance', 'the active instance'), ...last50]
}

async function traffic(quick: boolean): Promise<readonly Figure[]> {
  const [minutes, warm] = quick ? [1, 0.5] : [10, 1]
  const figures = await measureSteadyTraffic(minutes, warm)
  const growth = figures.heapEnd / figures.heapWarm
  return [
    {
      name: `${minutes} minutes at real pace: from due to acknowledged, p99`,
      value: figures.p99,
      unit: 'ms',
      target: { atMost: 50 },
      detail: `p50 ${figures.p50.toFixed(2)} ms, worst ${figures.worst.toFixed(1)} ms, ${figures.messages} messages; meanwhile one bare row p50 ${figures.bareP50.toFixed(2)} ms, p99 ${figures.bareP99.toFixed(1)} ms`,
    },
    {
      name: `live memory at the end beside minute ${warm}`,
      value: growth,
      unit: 'x',
      target: { atMost: 1.1 },
      detail: `${figures.heapEnd.toFixed(1)} MB beside ${figures.heapWarm.toFixed(1)} MB, the process ${figures.residentEnd.toFixed(0)} MB`,
    },
  ]
}

async function other(quick: boolean): Promise<readonly Figure[]> {
  const measured = await measureOtherBot(quick ? 1 : 5, quick ? 20 : 60)
  if ('missing' in measured) {
    console.log(`  not measured: npm could not install @builderbot/bot (${measured.missing})`)
    return []
  }
  const { ours, otherDurable, otherFast } = measured.figures
  const beside = (value: number, name: string, how: string): Figure => ({
    name,
    value: ours / value,
    unit: 'x',
    target: null,
    detail: `${ours.toFixed(0)} beside ${value.toFixed(0)} messages a second, ${how}`,
  })
  return [
    beside(otherDurable, '64 at once beside @builderbot/bot, both durable', 'synchronous=FULL on both sides'),
    beside(otherFast, '64 at once, durable, beside @builderbot/bot not durable', 'synchronous=FULL beside OFF'),
  ]
}
