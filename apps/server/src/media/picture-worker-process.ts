import { fork } from 'node:child_process'
import { once } from 'node:events'
import { outOfMemoryExit, type PictureJob, type WorkerAnswer, WorkerMessage } from '#media/picture-jobs.ts'

const bootMs = 30_000

export type WorkerOutcome =
  | { readonly kind: 'answered'; readonly answer: WorkerAnswer }
  | { readonly kind: 'did_not_start' | 'died' | 'too_long' | 'too_much_memory'; readonly detail: string }

export interface PictureWorker {
  readonly pid: number | undefined
  /** Does one job at a time and never throws; after any outcome but `answered` the process is gone. */
  run(job: PictureJob, timeoutMs: number): Promise<WorkerOutcome>
  stop(): Promise<void>
  readonly gone: Promise<unknown>
}

/** Starts a worker process. It gets none of the server's environment: a codec gone wrong finds no secrets. */
export function startPictureWorker(memoryLimitMb: number): PictureWorker {
  const child = fork(new URL('picture-worker.ts', import.meta.url), [String(memoryLimitMb)], {
    env: { MALLOC_ARENA_MAX: '2' },
    execArgv: ['--max-old-space-size=128', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-2000)
  })
  const gone = new Promise<'gone'>((resolve) => {
    child.once('exit', () => resolve('gone'))
    child.on('error', () => {
      if (child.pid === undefined) resolve('gone')
    })
  })
  const booted = listen(bootMs)

  async function listen(timeoutMs: number) {
    const heard = once(child, 'message', { signal: AbortSignal.timeout(timeoutMs) }).then(
      ([message]) => WorkerMessage.safeParse(message).data ?? ('garbled' as const),
      () => 'silent' as const,
    )
    return Promise.race([heard, gone])
  }

  async function stop() {
    child.kill('SIGKILL')
    await gone
  }

  async function lost(kind: 'did_not_start' | 'died' | 'too_long'): Promise<WorkerOutcome> {
    await stop()
    const detail = `${child.signalCode ?? child.exitCode} ${stderr}`.trim()
    return { kind: child.exitCode === outOfMemoryExit ? 'too_much_memory' : kind, detail }
  }

  return {
    pid: child.pid,
    async run(job, timeoutMs) {
      const first = await booted
      if (typeof first === 'string' || first.kind !== 'ready') return lost('did_not_start')
      const listening = listen(timeoutMs)
      // That the channel is closed already is told by `gone`.
      child.send(job, () => {})
      const heard = await listening
      if (typeof heard === 'string' || heard.kind === 'ready') return lost(heard === 'silent' ? 'too_long' : 'died')
      return { kind: 'answered', answer: heard }
    },
    stop,
    gone,
  }
}
