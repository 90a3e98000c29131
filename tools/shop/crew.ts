import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { guarded } from '../lib/guarded.ts'
import { root } from '../lib/paths.ts'
import { stopProcess } from '../lib/processes.ts'
import { Refusal } from '../lib/refusal.ts'

export interface Job {
  /** How messages call it, such as "the server". */
  name: string
  /** The name of its log, without ending. */
  log: string
  /** The arguments of Node. */
  args: string[]
  env: NodeJS.ProcessEnv
  cwd?: string
  onLine?: (line: string) => void
  /** How long it may take to end by itself, in milliseconds. */
  grace?: number
  /** When it is stopped: what others need is stopped after them. */
  stage?: Stage
}

/** The order of stopping. */
const stages = ['shop', 'payments', 'database'] as const
type Stage = (typeof stages)[number]

export interface Member {
  child: ChildProcess
  /** Resolves when it has ended; rejects with a Refusal and its last lines when that was a failure. */
  ended: Promise<void>
  stage: Stage
  stop: () => Promise<void>
}

/** The processes of one shop. They are started here, watched here, and stopped in the order of their stages. */
export class Crew {
  readonly #logs: string
  readonly #members: Member[] = []
  #stopping = false
  readonly #failure = Promise.withResolvers<never>()

  constructor(home: string) {
    this.#logs = join(home, 'logs')
    // a failure may come when nobody waits for it any more
    this.#failure.promise.catch(() => undefined)
  }

  /** True once everything is being stopped: ends are expected from then on. */
  get stopping(): boolean {
    return this.#stopping
  }

  /** Rejects when a process that should go on running has ended. */
  get failure(): Promise<never> {
    return this.#failure.promise
  }

  /** Starts a process that runs until it is stopped; its end before that is a failure of the whole. */
  async start(job: Job): Promise<Member> {
    const member = await this.begin(job)
    member.ended.then(
      () => this.#lost(new Refusal(`${capital(job.name)} ended by itself.`)),
      (error: unknown) => this.#lost(error),
    )
    return member
  }

  /** Runs a process to its end; rejects with a Refusal and its last lines when it fails. */
  async run(job: Job): Promise<void> {
    const member = await this.begin(job)
    await member.ended
  }

  /** Takes in the database, which was started elsewhere; its end is a failure of the whole. */
  adoptDatabase(child: ChildProcess, stop: () => Promise<void>): void {
    child.once('exit', () => this.#lost(new Refusal('The database ended by itself.')))
    this.#members.push({ child, ended: Promise.resolve(), stage: 'database', stop })
    if (this.#stopping) void stop()
  }

  /** Stops everything, one stage after the other. */
  async stopAll(): Promise<void> {
    this.#stopping = true
    for (const stage of stages) {
      const members = this.#members.filter((member) => member.stage === stage)
      await Promise.all(members.map((member) => member.stop()))
    }
  }

  /** Starts a process whose end, good or bad, is its caller's business. */
  async begin({
    name,
    log: logName,
    args,
    env,
    cwd = root,
    onLine,
    grace = 2000,
    stage = 'shop',
  }: Job): Promise<Member> {
    if (this.#stopping) throw new Refusal('Stopped.')
    const log = await this.#openLog(logName)
    // a group of its own, so that Ctrl-C in the terminal reaches us alone and everything is stopped in its turn
    const child = spawn(process.execPath, args, {
      cwd,
      env,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    guarded(child, grace)
    const last: string[] = []
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => {
        log.write(`${line}\n`)
        last.push(line)
        if (last.length > 20) last.shift()
        onLine?.(line)
      })
    }
    const ended = new Promise<void>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) => {
        log.end()
        if (code === 0) resolve()
        else
          reject(
            new Refusal(`${capital(name)} failed (${signal ?? `code ${code}`}). Its last lines:\n${last.join('\n')}`),
          )
      })
    })
    ended.catch(() => undefined)
    const member = { child, ended, stage, stop: () => stopChild(child, grace) }
    this.#members.push(member)
    return member
  }

  #lost(error: unknown): void {
    if (!this.#stopping) this.#failure.reject(error)
  }

  /** The log of the last run is kept beside it. */
  async #openLog(name: string) {
    await mkdir(this.#logs, { recursive: true, mode: 0o700 })
    const path = join(this.#logs, `${name}.log`)
    await rename(path, `${path}.1`).catch(() => undefined)
    return createWriteStream(path, { mode: 0o600 })
  }
}

async function stopChild(child: ChildProcess, grace: number): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
    await stopProcess(child.pid, grace)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
