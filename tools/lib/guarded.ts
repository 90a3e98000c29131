import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let guard: ChildProcess | undefined

/**
 * Makes sure that the child ends when this process ends, however it ends. Children are stopped last started first;
 * `grace` is the milliseconds that each has to end by itself.
 */
export function guarded(child: ChildProcess, grace: number): void {
  const { pid } = child
  if (pid === undefined) return
  tell(`watch ${pid} ${grace}`)
  child.once('exit', () => tell(`forget ${pid}`))
}

/** A new empty folder that is gone when this process has ended, after everything that was started in it. */
export async function temporaryFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix))
  tell(`remove ${folder}`)
  return folder
}

function tell(line: string): void {
  guard ??= startGuard()
  guard.stdin?.write(`${line}\n`)
}

function startGuard(): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'guard.ts')], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
    env: {},
  })
  // it must not keep us from ending, since our end is what it waits for
  child.unref()
  if (child.stdin instanceof Socket) child.stdin.unref()
  child.stdin?.on('error', () => undefined)
  return child
}
