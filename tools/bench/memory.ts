import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Memory of a process that is its own, in MB: now, and the most there was, which not every system tells. */
export async function memoryOf(pid: number): Promise<{ now: number; most: number | null }> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    return { now: inMegabytes(status, 'VmRSS') ?? 0, most: inMegabytes(status, 'VmHWM') }
  }
  if (process.platform === 'win32') return { now: 0, most: null }
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)])
  return { now: Math.round(Number(stdout) / 1024), most: null }
}

function inMegabytes(status: string, field: string): number | null {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
}
