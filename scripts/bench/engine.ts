import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { figureLine, isMet, shown, type Figure } from './engine/figure.ts'
import { parts } from './engine/parts.ts'

/**
 * `npm run bench:engine`: the engine's figures, each taken beside something else in the same run on the same machine. Writes
 * `results/engine.json`. `-- --only=a,d` measures only these parts, `--quick` takes fewer samples and a minute instead of ten,
 * `--assert` ends with code 1 where a target is missed.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean' }, assert: { type: 'boolean' } },
})
const letters = values.only?.split(',') ?? parts.map(({ letter }) => letter)
const unknown = letters.filter((letter) => parts.every((part) => part.letter !== letter))
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}`)

const results: { readonly part: string; readonly figures: readonly Figure[] }[] = []
for (const { letter, title, measure } of parts.filter((part) => letters.includes(part.letter))) {
  console.log(`${letter}. ${title}`)
  const figures = await measure(values.quick ?? false)
  for (const figure of figures) console.log(figureLine(figure))
  results.push({ part: letter, figures })
}

mkdirSync('results', { recursive: true })
const machine = {
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 1e9),
  load: loadavg()[0],
  node: process.versions.node,
}
writeFileSync('results/engine.json', `${JSON.stringify({ machine, quick: values.quick ?? false, results }, null, 2)}\n`)

const figures = results.flatMap((result) => result.figures)
const wanted = figures.filter(({ target }) => target !== null)
const missed = wanted.filter((figure) => !isMet(figure))
const list = missed.map((figure) => `${figure.name} ${shown(figure)}`).join(' · ')
console.log(
  `bench:engine: ${wanted.length - missed.length} of ${wanted.length} targets met${list === '' ? '' : `; missed: ${list}`}`,
)
if (values.assert && missed.length > 0) process.exitCode = 1
