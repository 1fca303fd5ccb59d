// npm run cases -- <folder>: the case files of a folder through the product's own code.
import { resolve } from 'node:path'
import { runCaseFolder } from './cases/runCaseFolder.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Give the folder that holds the cases: npm run cases -- tests/cases')
  process.exitCode = 1
} else {
  // npm starts scripts in the project's folder; a relative folder is meant from where the person stands.
  const { ok, lines } = await runCaseFolder(resolve(process.env['INIT_CWD'] ?? process.cwd(), folder))
  console.log(lines.join('\n'))
  process.exitCode = ok ? 0 : 1
}
