import { describe, expect, test } from 'vitest'
import { dataFolder } from '../../../../main/hosts/launcher/dataFolder.ts'
import { parseArguments } from '../../../../main/hosts/launcher/parseArguments.ts'
import { systemLanguage } from '../../../../main/hosts/launcher/systemLanguage.ts'
import { translator } from '../../../../main/hosts/launcher/translator.ts'

const parse = (args: string[], env: NodeJS.ProcessEnv = {}) => parseArguments(args, env, '/here')

describe('what stands behind npm start --', () => {
  test('nothing means: the window if it can be had, the usual folder', () => {
    expect(parse([])).toEqual({ ok: true, value: { window: 'auto', folder: null } })
  })
  test('a window can be insisted on', () => {
    expect(parse(['--desktop'])).toMatchObject({ value: { window: 'desktop' } })
    expect(parse(['--browser'])).toMatchObject({ value: { window: 'browser' } })
  })
  test.each([[['--data', 'flows']], [['--data=flows']]])('%j is a folder beside the person', (args) => {
    expect(parse(args)).toMatchObject({ value: { folder: '/here/flows' } })
  })
  test('--data wins over PROSA_DATA_DIR', () => {
    expect(parse([], { PROSA_DATA_DIR: '/env' })).toMatchObject({ value: { folder: '/env' } })
    expect(parse(['--data', '/arg'], { PROSA_DATA_DIR: '/env' })).toMatchObject({ value: { folder: '/arg' } })
  })
  test.each([[['--data']], [['--data=']], [['--data', '--browser']]])('%j lacks its folder', (args) => {
    expect(parse(args)).toEqual({ ok: false, reason: 'no_folder', option: '--data' })
  })
  test('an unknown option is refused, help is not an error', () => {
    expect(parse(['--dekstop'])).toEqual({ ok: false, reason: 'unknown', option: '--dekstop' })
    expect(parse(['--help'])).toEqual({ ok: false, reason: 'help' })
  })
})

test.each([
  ['linux', {}, '/home/ana/.config/Prosa'],
  ['linux', { XDG_CONFIG_HOME: '/conf' }, '/conf/Prosa'],
  ['darwin', {}, '/home/ana/Library/Application Support/Prosa'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Prosa'],
] as const)('the usual folder on %s with %j', (platform, env, expected) => {
  expect(dataFolder({ platform, env, home: '/home/ana' })).toBe(expected)
})

test.each([
  [{ LANG: 'pt_BR.UTF-8' }, 'en-US', 'pt-BR'],
  [{ LANG: 'en_GB.UTF-8' }, 'pt-BR', 'en'],
  [{ LC_ALL: 'pt_PT', LANG: 'en_US' }, 'en-US', 'pt-BR'],
  [{ LANG: 'C.UTF-8' }, 'pt-BR', 'pt-BR'],
  [{ LC_ALL: '', LANG: '' }, 'de-DE', 'en'],
  [{}, 'pt', 'pt-BR'],
] as const)('the system speaks with %j and %s: %s', (env, locale, expected) => {
  expect(systemLanguage(env, locale)).toBe(expected)
})

test('the terminal speaks the language of the person, values are not escaped', () => {
  expect(translator('en')('address', { link: 'http://a/#b&c' })).toBe('Prosa is open at http://a/#b&c')
  expect(translator('pt-BR')('menu.undo')).toBe('Desfazer')
})
