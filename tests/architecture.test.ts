import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Which packages and rooms a room may import. The first room whose prefix fits a file is its room. Source: docs/architecture.md. */
const rooms = [
  { room: 'shared/i18n', packages: ['i18next'], rooms: ['shared'] },
  { room: 'shared', packages: ['zod', 're2js', '@orpc/contract'], rooms: ['shared'] },
  { room: 'main/engine', packages: [], rooms: ['main/engine', 'shared'] },
  { room: 'main/simulator', packages: [], rooms: ['main/simulator', 'main/engine', 'shared'] },
  { room: 'main/bot', packages: ['node:'], rooms: ['main/bot', 'main/engine', 'main/db', 'shared'] },
  {
    room: 'main/db',
    packages: ['node:', '@prisma/', 'better-sqlite3', 'pg', '@bugsnag/cuid', 'zod'],
    rooms: ['main/db', 'shared'],
  },
  {
    room: 'main/api',
    packages: ['@orpc/server', 'node:', 'zod'],
    rooms: ['main/api', 'main/bot', 'main/simulator', 'main/engine', 'main/db', 'shared'],
  },
  {
    room: 'main/hosts/electron',
    packages: ['node:', '@orpc/', 'electron', 'i18next'],
    rooms: ['main/hosts', 'main/api', 'shared'],
  },
  { room: 'main/hosts', packages: ['node:', '@orpc/', 'i18next'], rooms: ['main/hosts', 'main/api', 'shared'] },
  { room: 'main', packages: ['node:', '@orpc/', 'i18next', 'open', '@bugsnag/cuid'], rooms: ['main', 'shared'] },
  {
    room: 'renderer',
    packages: [
      'react',
      'reactflow',
      'zustand',
      '@tanstack/',
      '@base-ui/',
      'lucide-react',
      'i18next',
      'react-',
      '@orpc/',
      'zod',
      '@bugsnag/cuid',
    ],
    rooms: ['renderer', 'shared'],
  },
] as const

const screens = ['home', 'editor', 'simulator', 'templates', 'triggers', 'contacts', 'conversations', 'settings']

describe('the import rules of the house', () => {
  const files = ['shared', 'main', 'renderer'].flatMap(sourceFiles)

  test('there are files to look at', () => {
    expect(files.length).toBeGreaterThan(50)
  })

  test('every file imports only what its room may', () => {
    expect(files.flatMap((file) => importsOf(file).flatMap((to) => complaint(file, to)))).toEqual([])
  })

  test('a screen never imports another screen', () => {
    const crossings = files.flatMap((file) => {
      const from = screenOf(file)
      if (from === undefined) return []
      return importsOf(file).flatMap((to) => {
        const target = to.startsWith('.') ? screenOf(resolved(file, to)) : undefined
        return target !== undefined && target !== from ? [`${file} -> ${to}`] : []
      })
    })
    expect(crossings).toEqual([])
  })

  test('electron is imported by the electron host alone', () => {
    const importers = files.filter((file) =>
      importsOf(file).some((to) => to === 'electron' || to.startsWith('electron/')),
    )
    expect(importers.filter((file) => !file.startsWith('main/hosts/electron/') && file !== 'main/desktop.ts')).toEqual(
      [],
    )
  })

  test('time and chance are arguments in the pure rooms', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.randomUUID\(|\bsetTimeout\(/
    const pure = files.filter((file) => file.startsWith('shared/') || file.startsWith('main/engine/'))
    expect(pure.filter((file) => impure.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  test('no file is longer than 400 lines', () => {
    const all = [...files, ...sourceFiles('tests'), ...sourceFiles('scripts'), ...sourceFiles('configs')]
    expect(all.filter((file) => readFileSync(file, 'utf8').split('\n').length > 401)).toEqual([])
  })
})

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter(
      (name) => /\.(ts|tsx|mts|mjs)$/.test(name) && !name.includes('/generated/') && !name.includes('/node_modules/'),
    )
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? [])
}

const resolved = (file: string, to: string) => normalize(join(dirname(file), to)).replaceAll('\\', '/')
const inside = (path: string, room: string) => path.startsWith(`${room}/`)
const screenOf = (path: string) => screens.find((screen) => inside(path, `renderer/${screen}`))

function complaint(file: string, to: string): string[] {
  const rule = rooms.find(({ room }) => inside(file, room))
  if (rule === undefined) return [`${file} is in no known room`]
  const fine = to.startsWith('.')
    ? rule.rooms.some((room) => inside(resolved(file, to), room))
    : rule.packages.some(
        (name) =>
          to === name ||
          to.startsWith(name.endsWith(':') || name.endsWith('-') || name.endsWith('/') ? name : `${name}/`),
      )
  return fine ? [] : [`${file} -> ${to}`]
}
