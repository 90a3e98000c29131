import { type ChildProcess, spawn } from 'node:child_process'
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

function tell(line: string): void {
  guard ??= startGuard()
  guard.stdin?.write(`${line}\n`)
}

/** Starts the guard early, so that nothing can be started before it watches. */
export function startGuard(): ChildProcess {
  if (guard) return guard
  guard = spawn(process.execPath, [join(import.meta.dirname, 'guard.ts')], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    env: {},
  })
  guard.unref()
  guard.stdin?.on('error', () => undefined)
  if (guard.stdin && 'unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref()
  return guard
}
