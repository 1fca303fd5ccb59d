import { expect, test } from 'vitest'
import { dataFolder } from '../../../../main/db/open/dataFolder.ts'

const given = { env: {}, argv: [], platform: 'linux', home: '/home/ana', cwd: '/home/ana/here' }

test('each system keeps its users’ data in its own place', () => {
  expect(dataFolder(given)).toBe('/home/ana/.local/share/Prosa')
  expect(dataFolder({ ...given, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/Prosa')
  expect(dataFolder({ ...given, platform: 'darwin' })).toBe('/home/ana/Library/Application Support/Prosa')
  const windows = { ...given, platform: 'win32', home: 'C:\\Users\\ana' }
  expect(dataFolder(windows)).toBe('C:\\Users\\ana\\AppData\\Roaming\\Prosa')
  expect(dataFolder({ ...windows, env: { APPDATA: 'D:\\Roaming' } })).toBe('D:\\Roaming\\Prosa')
})

test('PROSA_DATA_DIR is stronger than that, --data is stronger than both', () => {
  const env = { PROSA_DATA_DIR: '/elsewhere' }
  expect(dataFolder({ ...given, env })).toBe('/elsewhere')
  expect(dataFolder({ ...given, env, argv: ['--data', '/mine'] })).toBe('/mine')
  expect(dataFolder({ ...given, env, argv: ['--data=/mine'] })).toBe('/mine')
})

test('a relative folder counts from where the command was given, a blank one is none', () => {
  expect(dataFolder({ ...given, argv: ['--data', 'mine'] })).toBe('/home/ana/here/mine')
  expect(dataFolder({ ...given, env: { PROSA_DATA_DIR: ' ' } })).toBe('/home/ana/.local/share/Prosa')
  expect(dataFolder({ ...given, argv: ['--data'] })).toBe('/home/ana/.local/share/Prosa')
})
