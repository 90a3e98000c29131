import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Stripe from 'stripe'
import { onTestFinished } from 'vitest'

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))

export interface Child {
  process: ChildProcess
  ready: { url: string; secretKey: string; publishableKey: string; webhookSecret: string; controlToken: string }
  stripe: Stripe
}

/** Runs the sandbox as its own process, until the test ends at the latest. Rejects with what it said when it does not come up. */
export async function startChild(args: string[], env: Record<string, string> = {}): Promise<Child> {
  const child = runCli(args, env)
  onTestFinished(() => void child.kill('SIGKILL'))
  const errors: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  const lines = createInterface({ input: child.stdout ?? process.stdin })
  const line = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [''])])
  if (line[0] === '') throw new Error(errors.join(''))
  const ready: Child['ready'] = JSON.parse(String(line[0]))
  const { hostname: host, port } = new URL(ready.url)
  const stripe = new Stripe(ready.secretKey, { host, port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 })
  return { process: child, ready, stripe }
}

/** The bare process. */
export function runCli(args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, NODE_ENV: 'development', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Ends the process that was started, and waits for it. */
export async function end({ process: child }: Child, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
  return child.exitCode
}
