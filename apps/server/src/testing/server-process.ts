import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FaultPoint } from '#fault-points.ts'

export interface Orders {
  readonly aheadMs?: number
  readonly dieAt?: FaultPoint | null
}

export interface ServerProcess {
  /** Tells it to set its clock ahead, or where to die. */
  tell(orders: Orders): void
  /** Resolves with the signal that ended it. */
  readonly ended: Promise<NodeJS.Signals | null>
  /** Ends it as by `kill -9`. */
  kill(): Promise<void>
}

const entry = join(import.meta.dirname, 'mortal-main.ts')

/** Starts a real server process that can be killed, and waits until it answers or has died. */
export async function startServerProcess(env: NodeJS.ProcessEnv, orders: Orders = {}): Promise<ServerProcess> {
  const child = spawn(process.execPath, [entry, JSON.stringify(orders)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const said: string[] = []
  child.stderr?.on('data', (text) => said.push(String(text)))
  const ended = once(child, 'exit').then(() => child.signalCode)
  await ready(`http://127.0.0.1:${env['PORT']}/readyz`, child, said)
  return {
    tell(more) {
      if (child.connected) child.send(more)
    },
    ended,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function ready(url: string, child: ChildProcess, said: string[]): Promise<void> {
  for (;;) {
    if (child.signalCode) return
    if (child.exitCode !== null) throw new Error(`The server ended (${child.exitCode}): ${said.join('')}`)
    if (await answers(url)) return
    await sleep(30)
  }
}

const answers = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  )
