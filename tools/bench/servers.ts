import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../lib/free-port.ts'
import { textOf } from '../lib/files.ts'
import { guarded } from '../lib/guarded.ts'
import { root } from '../lib/paths.ts'
import { stopProcess } from '../lib/processes.ts'
import { Refusal } from '../lib/refusal.ts'
import { serverEntry, serverEnvironment, serverFlags } from '../shop/server-process.ts'

/** How one of the two servers is started. */
export interface Program {
  readonly name: 'ours' | 'baseline'
  readonly args: (port: number) => string[]
  readonly env: (port: number) => NodeJS.ProcessEnv
  /** The folder of its log. */
  readonly home: string
}

export interface Server {
  readonly name: Program['name']
  readonly address: string
  readonly pid: number
  /** Milliseconds from its start to its first answer. */
  readonly firstAnswerMs: number
  readonly stop: () => Promise<void>
}

/** The shop's server as `npm start` runs it, with these settings. */
export function ours(home: string, settings: Readonly<Record<string, string>>): Program {
  return {
    name: 'ours',
    home,
    args: () => [...serverFlags, serverEntry],
    env: (port) => ({
      ...serverEnvironment,
      ...process.env,
      ...settings,
      ARTIQO_HOME: join(home, 'shop'),
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    }),
  }
}

export function baseline(home: string, settings: Readonly<Record<string, string>>): Program {
  return {
    name: 'baseline',
    home,
    args: (port) => ['tools/bench/baseline/main.ts', '--port', String(port)],
    env: () => ({ ...process.env, ...settings }),
  }
}

/** The last errors and warnings that a server has logged, for whoever wants to know why it failed. */
export async function complaintsOf({ home, name }: Program): Promise<string> {
  const log = (await textOf(join(home, `${name}.log`))) ?? ''
  const lines = log.trimEnd().split('\n')
  return lines
    .filter((line) => !/"level":[123]0/.test(line))
    .slice(-5)
    .join('\n')
}

/** Starts a server and waits for its first answer of 200 to a read of the catalogue. */
export async function startServer(program: Program, path: string): Promise<Server> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  // straight into a file: nobody who measures reads along
  const log = await open(join(program.home, `${program.name}.log`), 'a')
  const started = performance.now()
  const child = spawn(process.execPath, program.args(port), {
    cwd: root,
    env: program.env(port),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  await once(child, 'spawn')
  const { pid } = child
  if (pid === undefined) throw new Refusal(`The ${program.name} server could not be started.`)
  guarded(child, 5000)
  await firstAnswer(program, child, `${address}${path}`)
  const firstAnswerMs = performance.now() - started
  await log.close()
  return { name: program.name, address, pid, firstAnswerMs, stop: () => stopProcess(pid, 5000) }
}

async function firstAnswer(program: Program, child: ChildProcess, url: string): Promise<void> {
  const giveUpAt = Date.now() + 60_000
  while (Date.now() < giveUpAt) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return
    if (status !== 0) {
      const said = await complaintsOf(program)
      throw new Refusal(`The ${program.name} server answers ${status} to ${url}. It said:\n${said}`)
    }
    if (child.exitCode !== null) break
    await sleep(5)
  }
  throw new Refusal(`The ${program.name} server did not come up. It said:\n${await complaintsOf(program)}`)
}
