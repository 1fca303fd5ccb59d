import { electronBinary, electronPackage } from '../../../main/hosts/launcher/electronBinary.ts'

export type HostKind = 'browser' | 'standin' | 'electron'

const electron = electronBinary(electronPackage(import.meta.url), process.env, process.platform)
export const electronProgram: string | null = electron.ok ? electron.path : null

/**
 * The hosts that every end-to-end spec runs on: `describe.each(hostKinds)('$title', …)` with `{ skip }`. Real Electron is
 * left out, and the title says why, where its program is missing; REQUIRE_ELECTRON=1 makes that a failure.
 */
export const hostKinds: readonly { kind: HostKind; title: string; skip: boolean }[] = [
  { kind: 'browser', title: 'host: browser', skip: false },
  { kind: 'standin', title: 'host: stand-in', skip: false },
  {
    kind: 'electron',
    title: electron.ok ? 'host: electron' : `host: electron (left out: its program is ${electron.reason})`,
    skip: !electron.ok && process.env['REQUIRE_ELECTRON'] !== '1',
  },
]
