import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { measureEditorPaint } from './bench/editorPaint.ts'
import { measureInbound } from './bench/inboundMessage.ts'
import { comparisonLine, type Comparison } from './bench/samples.ts'
import { measureStartup } from './bench/startup.ts'

/**
 * `npm run bench`: how long the product takes for what people wait for, each beside the least that the same machine needs for
 * it in the same run. Writes `results/bench.json`; with `--assert` it ends with code 1 where a target is missed.
 */
const results: { readonly comparison: Comparison; readonly target: number | null }[] = []
const measured = (comparison: Comparison, target: number | null) => {
  results.push({ comparison, target })
  console.log(comparisonLine(comparison))
}

measured(await measureStartup(7), null)
const paint = await measureEditorPaint(7)
if (paint === null) console.log('first paint of the editor: not measured, there is no Chromium')
else measured(paint, null)
const { handled, sent } = await measureInbound(1_500)
measured(handled, 2)
measured(sent, null)

mkdirSync('results', { recursive: true })
const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.versions.node }
writeFileSync('results/bench.json', `${JSON.stringify({ machine, results }, null, 2)}\n`)

const missed = results.filter(({ comparison, target }) => target !== null && comparison.ratio.p50 > target)
const summary = results.map(({ comparison }) => `${comparison.name} ${comparison.ratio.p50.toFixed(2)}x`).join(' · ')
console.log(
  `bench (p50): ${summary} · ${missed.length} of ${results.filter(({ target }) => target !== null).length} targets missed`,
)
if (process.argv.includes('--assert') && missed.length > 0) process.exitCode = 1
