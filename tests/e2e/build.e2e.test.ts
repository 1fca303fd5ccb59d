import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What a bundle still asks for when it runs. */
function outside(code: string): string[] {
  const found = code.matchAll(/(?:^|\n)(?:import|export)\s[^'"\n]*?["']([^"'\n]+)["']|\brequire\(["']([^"'\n]+)["']\)/g)
  const names = [...found].flatMap((match) => match[1] ?? match[2] ?? [])
  return [...new Set(names)].filter(
    (name) => !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name),
  )
}

describe('the build', () => {
  test('main carries everything but Electron and the native module', () => {
    const files = readdirSync('dist/main').filter((name) => name.endsWith('.js'))
    const asked = files.flatMap((name) => outside(readFileSync(join('dist/main', name), 'utf8')))
    expect([...new Set(asked)].filter((name) => name !== 'pg-native').sort()).toEqual(['better-sqlite3', 'electron'])
  })

  test('the preload script is one file that can ask for Electron alone', () => {
    const code = readFileSync('dist/main/preload.cjs', 'utf8')
    expect(outside(code)).toEqual(['electron'])
    expect(code).not.toMatch(/exposeInMainWorld|ipcRenderer\.invoke/)
  })

  test('the page holds no inline script or style and asks for its own files only', () => {
    const page = readFileSync('dist/renderer/index.html', 'utf8')
    expect(page).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\bon\w+=/)
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1])
    expect(addresses.length).toBeGreaterThan(1)
    expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual([])
  })

  test('brings its migrations along for both databases', () => {
    for (const provider of ['sqlite', 'postgresql']) {
      const folder = join('dist/main/migrations', provider)
      expect(existsSync(folder) && readdirSync(folder).length > 0, provider).toBe(true)
    }
  })
})
