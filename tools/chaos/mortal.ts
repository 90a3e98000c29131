import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../lib/free-port.ts'
import { guarded } from '../lib/guarded.ts'
import { Refusal } from '../lib/refusal.ts'
import type { LogBook } from './log-book.ts'

/** Where the test build of the server can be made to die. */
export const diePoints = [
  'after_order_written',
  'after_intent_created',
  'after_intent_retrieved',
  'in_event_worker',
  'after_intent_canceled',
] as const
export type DiePoint = (typeof diePoints)[number]

interface Wish {
  name: string
  /** The folder with the server's sources. */
  source: string
  logs: string
  /** Read at each start. */
  env: NodeJS.ProcessEnv
  book: LogBook
}

/** A server process that may die at any time and is started again on the same port. */
export class Mortal {
  readonly address: string
  #child: ChildProcess | undefined
  #up = false
  #wasUp = false
  #stopping = false
  #aheadMs = 0
  #armed: DiePoint | null = null
  readonly #wish: Wish
  readonly #port: number
  readonly #log: WriteStream
  readonly #last: string[] = []

  private constructor(wish: Wish, port: number) {
    this.#wish = wish
    this.#port = port
    this.address = `http://127.0.0.1:${port}`
    this.#log = createWriteStream(join(wish.logs, `${wish.name}.log`))
  }

  /** A server that does not run yet, on a port of its own. */
  static async at(wish: Wish): Promise<Mortal> {
    return new Mortal(wish, await freePort())
  }

  /** True while it answers. */
  get up(): boolean {
    return this.#up
  }

  /** Starts it and waits until it answers; when it dies before that it is started again. */
  async start(): Promise<void> {
    const giveUpAt = performance.now() + 60_000
    while (!this.#stopping) {
      const child = this.#spawn()
      while (child.exitCode === null && child.signalCode === null) {
        if (await isReady(this.address)) {
          this.#up = true
          this.#wasUp = true
          return
        }
        if (performance.now() > giveUpAt) throw new Refusal(`A server does not start:\n${this.#last.join('\n')}`)
        await sleep(25)
      }
      // Later it may be the database that is away.
      if (!this.#wasUp || performance.now() > giveUpAt)
        throw new Refusal(`A server does not start:\n${this.#last.join('\n')}`)
      await sleep(200)
    }
  }

  /** Ends it as by `kill -9`. */
  async kill(): Promise<void> {
    const child = this.#child
    this.#up = false
    this.#armed = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  /** Has it die where it next passes this point; null lets it live. */
  arm(point: DiePoint | null): void {
    this.#armed = point
    this.#tell({ dieAt: point })
  }

  /** Sets its clock ahead of the real time. */
  setAhead(aheadMs: number): void {
    this.#aheadMs = aheadMs
    this.#tell({ aheadMs })
  }

  /** Resolves when it has ended, with the point at which it died if it was one. */
  async death(): Promise<DiePoint | null> {
    if (this.#child && this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit')
    this.#up = false
    const at = this.#child?.signalCode === 'SIGKILL' ? this.#armed : null
    this.#armed = null
    return at
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    this.#stopping = true
    await this.kill()
    this.#log.end()
  }

  #tell(orders: object): void {
    if (this.#child?.connected) this.#child.send(orders, () => undefined)
  }

  #spawn(): ChildProcess {
    const { source, env } = this.#wish
    const orders = JSON.stringify({ aheadMs: this.#aheadMs })
    const child = spawn(process.execPath, [join(source, 'testing/mortal-main.ts'), orders], {
      env: { ...env, PORT: String(this.#port) },
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    guarded(child, 0)
    child.on('error', () => undefined)
    for (const input of [child.stdout, child.stderr])
      if (input) createInterface({ input }).on('line', (line) => this.#read(line))
    this.#child = child
    // What was said between the start and now counts as well.
    this.#tell({ aheadMs: this.#aheadMs })
    return child
  }

  #read(line: string): void {
    if (!this.#log.writableEnded) this.#log.write(`${line}\n`)
    this.#last.push(line)
    if (this.#last.length > 20) this.#last.shift()
    if (!line.includes('"err"')) return
    try {
      const entry: { reqId?: string; err?: { message?: string; stack?: string } } = JSON.parse(line)
      if (entry.reqId) this.#wish.book.errors.set(entry.reqId, entry.err?.message ?? line)
    } catch {
      // a line of something else
    }
  }
}

const isReady = (address: string) =>
  fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  )
