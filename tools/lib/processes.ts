import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { codeOf } from './refusal.ts'

const run = promisify(execFile)

/** True while the process runs. A zombie that nobody has collected counts as ended. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  return statOf(pid)?.[0] !== 'Z'
}

/** Sends a signal and does not mind when the process is already gone. A negative pid names a process group. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // gone already, which is what was wanted
  }
}

/** Asks the process to end, insists after `grace` milliseconds, and ends what it left in its process group. */
export async function stopProcess(pid: number, grace: number): Promise<void> {
  signal(pid, 'SIGTERM')
  const insistAt = Date.now() + grace
  while (alive(pid) && Date.now() < insistAt) await sleep(20)
  if (alive(pid)) signal(pid, 'SIGKILL')
  if (process.platform !== 'win32') signal(-pid, 'SIGKILL')
  while (alive(pid) && Date.now() < insistAt + 2000) await sleep(20)
}

/** Tells a process from a later one that was given the same pid: undefined when it does not run. */
export async function identityOf(pid: number): Promise<string | undefined> {
  if (!alive(pid)) return undefined
  if (process.platform === 'linux') return `${pid} ${statOf(pid)?.[19]} ${bootId()}`
  if (process.platform === 'win32') return String(pid)
  try {
    const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)])
    return `${pid} ${stdout.trim()}`
  } catch {
    return undefined
  }
}

/** The fields of /proc/<pid>/stat after the name: state first, start time at 19. */
function statOf(pid: number): string[] | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}
