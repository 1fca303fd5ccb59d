// Runs before every script: better-sqlite3 does not fail on an old Node, it crashes the process, so say it first in words.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Prosa needs Node 22.12 or newer; this is ${process.versions.node} (${process.execPath}).\n` +
      'Start it with "npm run …" (npm ci brings Node 24 along where npm has it) or install Node 24 from nodejs.org.',
  )
  process.exit(1)
}
