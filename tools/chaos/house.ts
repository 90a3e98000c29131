import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type RowDataPacket, createConnection } from 'mysql2/promise'
import { type Database, startDatabase } from '../database.ts'
import { temporaryFolder } from '../lib/guarded.ts'
import { root } from '../lib/paths.ts'
import { outputOf } from '../lib/run.ts'
import { progress } from '../lib/say.ts'
import { compileMail } from '../shop/builds.ts'
import { Crew } from '../shop/crew.ts'
import { sandboxEnvironment, startSandbox } from '../shop/sandbox.ts'
import { breakServer } from './broken.ts'
import type { LogBook } from './log-book.ts'
import { type MailSink, openMailSink } from './mail-sink.ts'
import { Mortal } from './mortal.ts'
import type { Options } from './options.ts'
import { ShopTime } from './shop-time.ts'
import { StripeSide } from './stripe.ts'

/** A shop of its own, all of which may be killed. */
export interface House {
  databaseUrl: string
  mortals: readonly Mortal[]
  stripe: StripeSide
  mail: MailSink
  time: ShopTime
  /** Ends the database as by `kill -9` and starts it again after a while; one at a time. */
  crashDatabase(pauseMs: number): Promise<void>
  /** Starts every server that dies again, until `stop`. */
  keepServersUp(): { stop(): void }
  /** Rejects when something has ended that never should. */
  failure: Promise<never>
  close(): Promise<void>
}

/** Callers come from one address here, which is no reason to slow them down. */
const limits = ['LOGIN', 'LOGIN_ADDRESS', 'LOGIN_ALL', 'REGISTER', 'RECOVERY', 'PLACE', 'UPLOAD', 'ALL']
const unhurried = Object.fromEntries(limits.map((name) => [`LIMIT_${name}`, '1000000/1m']))

export async function openHouse({ servers, broken }: Options, book: LogBook): Promise<House> {
  const folder = await temporaryFolder('artiqo-chaos-')
  const logs = join(folder, 'logs')
  await mkdir(logs, { recursive: true })
  const crew = new Crew(folder)
  let database: Database | undefined
  let mail: MailSink | undefined
  const mortals: Mortal[] = []

  const close = async () => {
    await Promise.all(mortals.map((mortal) => mortal.stop()))
    await crew.stopAll()
    await mail?.close()
    await database?.stop(2000)
  }

  try {
    progress('starting a database, the payment sandbox and a letter box …')
    const [opened, source, letterBox] = await Promise.all([
      openDatabase(folder),
      broken ? breakServer(broken, folder) : join(root, 'apps/server/src'),
      openMailSink(),
      compileMail(crew),
    ])
    database = opened.database
    mail = letterBox
    const env: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      DATABASE_URL: opened.url,
      ARTIQO_HOME: folder,
      WEB_DIST: join(folder, 'web'),
      SMTP_URL: mail.url,
      LOG_LEVEL: 'warn',
      PUBLIC_URL: 'http://127.0.0.1',
      ...unhurried,
    }
    for (let index = 1; index <= servers; index += 1)
      mortals.push(await Mortal.at({ name: `server-${index}`, source, logs, env, book }))
    const [first] = mortals
    if (!first) throw new Error('A shop needs a server')
    const place = {
      port: 0,
      host: '127.0.0.1',
      address: first.address,
      home: folder,
      realStripe: false,
      production: false,
    }
    const sandbox = await startSandbox(place, crew)
    Object.assign(env, sandboxEnvironment(sandbox))
    const stripe = new StripeSide(sandbox)
    await Promise.all(mortals.map((mortal) => mortal.start()))
    const url = opened.url

    let crashing = Promise.resolve()
    return {
      databaseUrl: url,
      mortals,
      stripe,
      mail,
      time: new ShopTime(mortals, stripe),
      crashDatabase(pauseMs) {
        crashing = crashing.then(async () => {
          const back = book.outage()
          book.fault('database killed')
          if (database) await endNow(database.process)
          await sleep(pauseMs)
          database = await startDatabase({ home: folder, log: () => undefined, port: Number(new URL(url).port) })
          back()
        })
        return crashing
      },
      keepServersUp: () => keepUp(mortals, book),
      failure: crew.failure,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Ends a process as by `kill -9`, and waits until it is gone. */
async function endNow(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function openDatabase(home: string): Promise<{ database: Database; url: string }> {
  const database = await startDatabase({ home, log: progress })
  const connection = await createConnection(database.url)
  await connection.query<RowDataPacket[]>('CREATE DATABASE artiqo CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci')
  await connection.end()
  const url = `${database.url}/artiqo`
  const env = { ...process.env, DATABASE_URL: url }
  await outputOf(process.execPath, [join(root, 'packages/db/src/migrate-cli.ts')], { env, cwd: root })
  return { database, url }
}

function keepUp(mortals: readonly Mortal[], book: LogBook): { stop(): void } {
  let stopped = false
  const keep = async (mortal: Mortal) => {
    for (;;) {
      const at = await mortal.death()
      if (stopped) return
      if (at) book.fault(`server killed ${at}`)
      await sleep(100 + Math.random() * 600)
      if (stopped) return
      await mortal.start().catch(() => undefined)
    }
  }
  for (const mortal of mortals) void keep(mortal)
  return {
    stop() {
      stopped = true
    },
  }
}
