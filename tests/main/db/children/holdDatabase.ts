import { openDatabase } from '../../../../main/db/open/openDatabase.ts'

// A process that opens the database in its first argument, says how that went and, when it has it, keeps it.
const opened = await openDatabase({ folder: process.argv[2] ?? '', appVersion: '0.1.0' })
console.log(JSON.stringify(opened.ok ? { ok: true, pid: process.pid } : opened))
if (opened.ok) setInterval(() => {}, 1_000)
