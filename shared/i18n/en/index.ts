import { commands } from './commands.ts'
import { common } from './common.ts'
import { database } from './database.ts'
import { engine } from './engine.ts'
import { editor } from './editor.ts'
import { errors } from './errors.ts'
import { flowFile } from './flowFile.ts'
import { flowFiles } from './flowFiles.ts'
import { home } from './home.ts'
import { launcher } from './launcher.ts'
import { patterns } from './patterns.ts'
import { problems } from './problems.ts'
import { say } from './say.ts'
import { simulator } from './simulator.ts'

export const en = {
  commands,
  common,
  database,
  editor,
  engine,
  errors,
  flowFile,
  flowFiles,
  home,
  launcher,
  patterns,
  problems,
  say,
  simulator,
} as const
