import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createConnection } from 'mysql2/promise'
import { writeWhole } from './lib/files.ts'
import { freePort } from './lib/free-port.ts'
import { guarded } from './lib/guarded.ts'
import { stopProcess } from './lib/processes.ts'
import { Refusal } from './lib/refusal.ts'
import { type ReadyProgram, ensureMariadb } from './mariadb/find.ts'
import { dataFolder, noteRunning, passwordOf, stopLeftBehind } from './mariadb/instance.ts'
import { accountSql, serverOptions } from './mariadb/options.ts'
import type { Log } from './mariadb/program.ts'

/** A private server that was started here. */
export interface Database {
  /** `mysql://user:password@127.0.0.1:port`, without a database's name. */
  url: string
  process: ChildProcess
  /** Shuts it down cleanly. After `grace` milliseconds it is ended, which costs time at the next start and no data. */
  stop: (grace?: number) => Promise<void>
}

interface Wish {
  /** The folder that holds the data, the password and the log; one server at a time. */
  home: string
  /** Faster, and loses the last second in a power cut: tests only. */
  relaxed?: boolean
  /** The port to listen on, for one that is started again; left out for a free one. */
  port?: number
  log: Log
}

/** Starts a private server on a free port of the loopback interface; throws a Refusal with the reason when it cannot. */
export async function startDatabase({ home, relaxed = false, port: wished, log }: Wish): Promise<Database> {
  const folder = join(home, 'database')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const program = await ensureMariadb(log)
  await stopLeftBehind(folder, log)
  const password = await passwordOf(folder)
  const data = await dataFolder(folder, program)
  const scratch = await emptyFolder(join(folder, 'tmp'))
  const initFile = join(folder, 'accounts.sql')
  await writeWhole(initFile, accountSql(program.user, password))
  for (let attempt = 1; ; attempt++) {
    const port = wished ?? (await freePort())
    const place = { data, scratch, initFile, port, password, options: serverOptions(relaxed) }
    const child = await launch(program, folder, program.args(place))
    const url = `mysql://${program.user}:${password}@127.0.0.1:${port}`
    if (await answers(url, child)) return { url, process: child, stop: (grace = 20_000) => stop(child, grace) }
    await stop(child, 5000)
    const lines = await lastLines(folder)
    const portWasTaken = /Bind on TCP\/IP port|Do you already have another/.test(lines)
    if (!portWasTaken || attempt === 5) throw new Refusal(`${program.name} did not start. Its last lines:\n${lines}`)
  }
}

async function emptyFolder(path: string): Promise<string> {
  await rm(path, { recursive: true, force: true })
  await mkdir(path, { mode: 0o700 })
  return path
}

async function launch(program: ReadyProgram, folder: string, args: string[]): Promise<ChildProcess> {
  const log = await open(join(folder, 'log'), 'w')
  const { command, env } = program
  // a group of its own, so that Ctrl-C in the terminal reaches us alone and the server is stopped in its turn
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', log.fd, log.fd] })
  await Promise.race([once(child, 'spawn'), once(child, 'error')])
  guarded(child, 20_000)
  if (child.pid !== undefined) await noteRunning(folder, child.pid)
  await log.close()
  return child
}

/** Waits until a connection succeeds; false when the process ends before that, or nothing answers for two minutes. */
async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const giveUpAt = Date.now() + 120_000
  while (isRunning(child) && Date.now() < giveUpAt) {
    try {
      const connection = await createConnection(url)
      await connection.end()
      return true
    } catch {
      await sleep(50)
    }
  }
  return false
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null
}

async function stop(child: ChildProcess, grace: number): Promise<void> {
  if (isRunning(child) && child.pid !== undefined) await stopProcess(child.pid, grace)
}

async function lastLines(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'log'), 'utf8').catch(() => '')
  return text.trim().split('\n').slice(-12).join('\n')
}
