import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface SayArguments {
  readonly phone: string
  readonly text: string
  readonly name: string | null
  /** Identifies the message; null = a message of its own. */
  readonly id: string | null
  /** Absolute path of the data folder that was asked for; null = the usual one. */
  readonly folder: string | null
  readonly json: boolean
}

/** `help`: somebody asks how it is used; `usage`: something is missing or unknown. */
export type ParsedSayArguments =
  { readonly ok: true; readonly value: SayArguments } | { readonly ok: false; readonly reason: 'help' | 'usage' }

/** Reads what stands behind `npm run say --`. */
export function parseSayArguments(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): ParsedSayArguments {
  const read = tolerant(args)
  if (read === null) return { ok: false, reason: 'usage' }
  const { values, positionals } = read
  if (values.help) return { ok: false, reason: 'help' }
  if (values.phone === undefined || positionals.length === 0) return { ok: false, reason: 'usage' }
  const folder = values.data ?? env['PROSA_DATA_DIR'] ?? ''
  return {
    ok: true,
    value: {
      phone: values.phone,
      text: positionals.join(' '),
      name: values.name ?? null,
      id: values.id ?? null,
      folder: folder === '' ? null : resolve(cwd, folder),
      json: values.json,
    },
  }
}

function tolerant(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        phone: { type: 'string' },
        name: { type: 'string' },
        id: { type: 'string' },
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch {
    // An unknown option, or one without its value: the usage text says what there is.
    return null
  }
}
