import { basename, dirname, join } from 'node:path'

/** Where things stand for a data folder. */
export const databasePaths = (folder: string, file = 'prosa.db') => ({
  database: join(folder, file),
  /** Held while the database is open. Beside the database, because it belongs to that file and to no other. */
  lock: join(folder, `${file}.lock`),
  /** Who holds the lock, for the message to the one who came second. */
  lockHolder: join(folder, `${file}.lock.pid`),
  /** Outside the database's folder: whoever deletes or damages that one keeps the copies. */
  backups: basename(folder) === '' ? join(folder, 'backups') : join(dirname(folder), `${basename(folder)}-backups`),
})
