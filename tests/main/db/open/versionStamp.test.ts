import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stampedVersion, versionStamp } from '../../../../main/db/open/versionStamp.ts'
import { databasePaths } from '../../../../main/db/open/paths.ts'
import { isSafeSqlite } from '../../../../main/db/sqlite/sqliteVersion.ts'

test('a version comes back from its stamp, and later versions have higher ones', () => {
  const part = fc.integer({ min: 0, max: 999 })
  fc.assert(
    fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (a, b) => {
      const [one, other] = [versionStamp(a.join('.')), versionStamp(b.join('.'))]
      expect(stampedVersion(one)).toBe(one === 0 ? null : a.join('.'))
      const firstDifference = a.findIndex((value, index) => value !== b[index])
      expect(Math.sign(one - other)).toBe(
        firstDifference === -1 ? 0 : Math.sign((a[firstDifference] ?? 0) - (b[firstDifference] ?? 0)),
      )
    }),
  )
})

test('what is no version has no stamp', () => {
  expect([versionStamp('next'), versionStamp('')]).toEqual([0, 0])
  expect(versionStamp('1.2.3-beta.1')).toBe(1_002_003)
})

test('backups are outside the database’s folder', () => {
  expect(databasePaths('/home/ana/Prosa').backups).toBe('/home/ana/Prosa-backups')
})

test('a SQLite that may lose data is known by its version', () => {
  expect(['3.51.2', '3.50.9', '3.9.1', '2.99.99'].map(isSafeSqlite)).toEqual([false, false, false, false])
  expect(['3.51.3', '3.52.0', '3.51.10', '4.0.0'].map(isSafeSqlite)).toEqual([true, true, true, true])
})
