import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../lib/refusal.ts'
import { say } from '../lib/say.ts'
import type { Crew, Member } from './crew.ts'

/** Where a server process begins, from the project's root. */
export const serverEntry = 'apps/server/src/main.mjs'

/**
 * How Node runs the server. What is old is tidied up when it has grown by two fifths instead of doubled, and what that
 * empties is given back at once instead of kept for the next rush: a hundred megabytes less under load. What is new keeps
 * its 16 MB all the same, or calls under way would be taken for old.
 */
export const serverFlags: readonly string[] = [
  '--memory-saver-mode',
  '--heap-growing-percent=40',
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
]

/**
 * Has the C library give back what it no longer needs, above all the 19 MB that each look at a password takes, and share
 * one store between threads (glibc; others do not know these settings).
 */
export const serverEnvironment = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '262144',
}

interface ServerJob {
  env: NodeJS.ProcessEnv
  /** Where it answers. */
  address: string
  /** Restarts it when a source changes. */
  watch?: boolean
}

/** Starts a server process and waits until it says that it is ready. */
export async function startServer(crew: Crew, { env, address, watch = false }: ServerJob): Promise<void> {
  const member = await crew.start({
    name: 'the server',
    log: `server-${new URL(address).port}`,
    args: [...serverFlags, ...(watch ? ['--watch', '--watch-preserve-output'] : []), serverEntry],
    env: { ...serverEnvironment, ...env },
    grace: 2300,
    onLine: (line) => showLine(line, watch ? 30 : 50, env.LOG_LEVEL !== undefined),
  })
  await ready(address, member)
}

async function ready(address: string, member: Member): Promise<void> {
  const giveUpAt = Date.now() + 60_000
  while (Date.now() < giveUpAt) {
    if (await answers(`${address}/readyz`)) return
    await Promise.race([member.ended, sleep(50)])
  }
  throw new Refusal(
    `The server does not say that it is ready at ${address}/readyz. Its log is in the home's folder "logs".`,
  )
}

function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  )
}

/** Shows what matters of the server's log, which is kept whole in a file. `whole` shows it as it is. */
function showLine(line: string, threshold: number, whole: boolean): void {
  const entry = whole ? undefined : parseEntry(line)
  if (!entry) say(line)
  else if (entry.level >= threshold) say(`server: ${entry.text}`)
}

interface LogEntry {
  level?: number
  msg?: string
  err?: { message?: string }
  /** Of a request that was answered. */
  method?: string
  path?: string
  status?: number
  ms?: number
}

/** A line of pino's: its level (30 info, 40 warning, 50 error) and its message. */
function parseEntry(line: string): { level: number; text: string } | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const { level, msg, err, method, path, status, ms }: LogEntry = JSON.parse(line)
    if (typeof level !== 'number') return undefined
    const text = method ? `${method} ${path} ${status} (${ms} ms)` : [msg, err?.message].filter(Boolean).join(': ')
    return { level, text }
  } catch {
    return undefined
  }
}
