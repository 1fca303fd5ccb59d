import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]
const guides = ['docs/guide.pt-BR.md', 'docs/guide.en.md']
const languages = ['pt-BR', 'en']

describe('what is written about Prosa', () => {
  test.each(pages)('%s links to files that exist and to headings that are there', (page) => {
    expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([])
  })

  test('the guides tell the same story: the same headings in the same order, the same pictures and tables', () => {
    const [first, ...others] = guides.map(shapeOf)
    expect(first?.length).toBeGreaterThan(20)
    for (const other of others) expect(other).toEqual(first)
  })

  test('every picture is there in both languages, but for the large one', () => {
    const pictures = readdirSync('docs/screenshots')
    const inOne = (language: string) => pictures.filter((file) => file.endsWith(`-${language}.png`)).map(sceneOf)
    expect(inOne('pt-BR').filter((scene) => scene !== 'editor-wide-light')).toEqual(inOne('en'))
  })

  test('the pictures are small enough to be fetched with the source', () => {
    const sizes = readdirSync('docs/screenshots').map((file) => statSync(join('docs/screenshots', file)).size)
    expect(Math.max(...sizes)).toBeLessThan(250_000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000)
  })

  test('every script that is named exists', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')))
    const named = pages.flatMap((page) => [...readFileSync(page, 'utf8').matchAll(/npm run ([a-z][\w:-]*)/g)])
    expect(named.length).toBeGreaterThan(5)
    expect(named.map(([, name = '']) => name).filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })
})

describe('what is kept under version control', () => {
  test('names no folder of the machine it was made on and no host of a registry but the public one', () => {
    const files = readdirSync('.').flatMap(filesIn)
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => foreign.some((pattern) => pattern.test(readFileSync(file, 'utf8'))))).toEqual([])
  })
})

/** Folders and hosts of somebody's machine. Written so that this file does not name what it forbids. */
const foreign = [
  /(?:^|[\s'"`(=:])\/(?:w[o]rk|w[o]rkspace|r[o]ot|b[u]ilds)\/[\w.]/m,
  /"resol[v]ed": "(?!https:\/\/registry\.npmjs\.org\/)/,
  /\bregistry\s*=\s*(?!https:\/\/registry\.npmjs\.org)\S/,
]

/** What `.gitignore` leaves out, and pictures. */
const leftOut =
  /^(?:\.git|\.vite|node_modules|dist|release|results|coverage|\.env|prisma\/\.derived|main\/db\/generated)(?:\/|$)|\.(?:png|ico|icns|log|tsbuildinfo)$/

function filesIn(path: string): string[] {
  if (leftOut.test(path)) return []
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(`${path}/${name}`)) : [path]
}

/** Targets of links and pictures inside the repository. */
function linksOf(page: string): string[] {
  const text = withoutCode(readFileSync(page, 'utf8'))
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link))
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', heading] = link.split('#')
  const file = path === '' ? page : join(dirname(page), path)
  if (!existsSync(file)) return false
  return heading === undefined || headingsOf(file).some(({ name }) => anchorOf(name) === heading)
}

interface Heading {
  readonly level: number
  readonly name: string
}

function headingsOf(file: string): Heading[] {
  const lines = withoutCode(readFileSync(file, 'utf8')).matchAll(/^(#+) (.+)$/gm)
  return [...lines].map(([, marks = '', name = '']) => ({ level: marks.length, name }))
}

/** As GitHub makes them. */
const anchorOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-')

/** What a guide is made of, in order and without its words: headings, pictures, rows of tables and commands. */
function shapeOf(guide: string): string[] {
  const parts = readFileSync(guide, 'utf8').matchAll(/^(#+) |!\[[^\]]*\]\(([^)]+)\)|^(\|)|^(```)|^(\d+\.) /gm)
  return [...parts].map(([, heading, picture, row, code, item]) =>
    picture === undefined ? (heading ?? row ?? code ?? item ?? '') : sceneOf(picture),
  )
}

/** `screenshots/editor-light-en.png` shows the scene `editor-light`. */
const sceneOf = (link: string): string =>
  languages.reduce((name, language) => name.replace(`-${language}.png`, ''), link.replace(/^.*\//, ''))

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')
