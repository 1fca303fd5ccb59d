import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

export interface PostgresServer {
  /** An empty database of that name. */
  freshDatabase(name: string): Promise<string>
  stop(): Promise<void>
}

/** A real PostgreSQL of its own on 127.0.0.1, or the reason why there is none. */
export async function startPostgres(): Promise<PostgresServer | { reason: string }> {
  const programs = programFolder()
  if (programs === null) return { reason: 'no PostgreSQL server is installed (apt-get install postgresql)' }
  const owner = unprivilegedOwner()
  if (owner === null) return { reason: 'PostgreSQL refuses to run as root and there is no user "postgres"' }

  const home = mkdtempSync(join(tmpdir(), 'prosa-postgres-'))
  const data = join(home, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (owner !== 'self') for (const folder of [home, data]) chownSync(folder, owner.uid, owner.gid)
  const as = owner === 'self' ? {} : owner
  const options = { ...as, cwd: home, env: { ...process.env, LC_ALL: 'C' } }
  const setUp = ['-D', data, '-U', 'prosa', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C']
  execFileSync(join(programs, 'initdb'), setUp, { ...options, stdio: 'pipe' })
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'timezone=America/Sao_Paulo']
  const flags = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const server = spawn(join(programs, 'postgres'), flags, { ...options, stdio: ['ignore', 'ignore', 'ignore'] })
  const exited = once(server, 'exit')
  const url = (name: string) => `postgresql://prosa@127.0.0.1:${port}/${name}`
  await ready(url('postgres'))
  return {
    async freshDatabase(name) {
      const client = new Client(url('postgres'))
      await client.connect()
      await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      await client.query(`CREATE DATABASE "${name}"`)
      await client.end()
      return url(name)
    },
    async stop() {
      server.kill('SIGINT')
      await exited
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function programFolder(): string | null {
  const home = '/usr/lib/postgresql'
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(home, version, 'bin')), ...(process.env['PATH'] ?? '').split(':')]
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
}

function unprivilegedOwner(): 'self' | { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return 'self'
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return null
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

async function ready(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new Client(url)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (attempt === 100) throw error
      await sleep(100)
    }
  }
}
