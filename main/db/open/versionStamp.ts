/** An app version ("1.4.0") as the number kept in `PRAGMA user_version`; 0 when it is no such version. */
export function versionStamp(version: string): number {
  const [, major, minor, patch] = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})/.exec(version) ?? []
  return Number(major ?? 0) * 1_000_000 + Number(minor ?? 0) * 1_000 + Number(patch ?? 0)
}

/** The version of a stamp, null for a file that no app has stamped. */
export function stampedVersion(stamp: number): string | null {
  if (stamp <= 0) return null
  return [Math.floor(stamp / 1_000_000), Math.floor(stamp / 1_000) % 1_000, stamp % 1_000].join('.')
}
