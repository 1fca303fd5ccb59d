import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundledMigrationsFolder, readMigrations } from '../../../../main/db/migrate/bundledMigrations.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const source = join(import.meta.dirname, '../../../../prisma/migrations')

test('both databases have the same migrations under the same names', () => {
  const names = (provider: 'sqlite' | 'postgresql') => readMigrations(source, provider).map(({ name }) => name)
  expect(names('sqlite')).toEqual(names('postgresql'))
  expect(names('sqlite').length).toBeGreaterThan(0)
})

test('they are found in the source tree, beside a bundle and beside the folder of its chunks', () => {
  const bundle = temporaryFolder()
  mkdirSync(join(bundle, 'chunks'), { recursive: true })
  expect(() => bundledMigrationsFolder(bundle)).toThrow('incomplete')
  cpSync(source, join(bundle, 'migrations'), { recursive: true })
  expect(bundledMigrationsFolder(bundle)).toBe(join(bundle, 'migrations'))
  expect(bundledMigrationsFolder(join(bundle, 'chunks'))).toBe(join(bundle, 'migrations'))
  expect(bundledMigrationsFolder()).toBe(source)
})
