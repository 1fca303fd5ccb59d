// npm run mutation -- [folder ...] [--concurrency n]: how much of the code's meaning its tests hold, folder by folder.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { scoreOf, type MutationScore } from './mutation/mutationScore.ts'

/** The folders that must reach `goal`, and how many percent of the mutants their own tests must notice. */
const rooms = ['shared/text', 'shared/template', 'main/engine']
const goal = 85

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { concurrency: { type: 'string', default: '2' } },
})
const scores = (positionals.length > 0 ? positionals : rooms).map((room) => measured(room))
mkdirSync('results', { recursive: true })
writeFileSync('results/mutation.json', `${JSON.stringify(scores, null, 2)}\n`)
for (const { room, score, noticed, total } of scores) {
  console.log(`mutation ${room}: ${score.toFixed(2)} % (${noticed} of ${total} mutants noticed)`)
}
process.exitCode = scores.every(({ score }) => score >= goal) ? 0 : 1

function measured(room: string): MutationScore & { readonly room: string } {
  const { status } = spawnSync(
    'stryker',
    ['run', 'configs/stryker.json', '--mutate', `${room}/**/*.ts`, '--concurrency', values.concurrency],
    { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, MUTATION_ROOM: room } },
  )
  if (status !== 0) process.exit(status ?? 1)
  return { room, ...scoreOf(JSON.parse(readFileSync('results/mutation/report.json', 'utf8'))) }
}
