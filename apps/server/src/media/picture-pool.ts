import type { InspectedPicture, PictureJob, ProcessedPicture, WorkerAnswer } from '#media/picture-jobs.ts'
import type { PicturePurpose } from '#media/picture-limits.ts'
import { PictureRefused } from '#media/picture-refused.ts'
import { type PictureWorker, startPictureWorker, type WorkerOutcome } from '#media/picture-worker-process.ts'

/** The queue is full, or the shop is closing: the picture is not at fault, try again later. */
export class PicturesBusy extends Error {
  override readonly name = 'PicturesBusy'
}

export interface PicturePool {
  /** Decodes the whole file once. Throws `PictureRefused`, `PicturesBusy`. */
  inspect(file: string): Promise<InspectedPicture>
  /** Writes the variants into `directory`. Throws `PictureRefused`, `PicturesBusy`. */
  process(file: string, options: { directory: string; purpose: PicturePurpose }): Promise<ProcessedPicture>
  /** The processes at work or waiting for some. */
  pids(): number[]
  /** Finishes what is being worked on, for three seconds at most, and ends all workers. */
  close(): Promise<void>
}

export interface PicturePoolOptions {
  /** Worker processes, 2 unless told; each takes one picture at a time. */
  readonly size?: number
  /** Jobs that may wait. */
  readonly queueLimit?: number
  /** What one worker may hold while it works, codecs included. */
  readonly memoryLimitMb?: number
  /** A worker is replaced after so many pictures, */
  readonly jobsPerWorker?: number
  /** or when it keeps more than this between two pictures, */
  readonly restingLimitMb?: number
  /** and ends when there was nothing to do for so long. */
  readonly idleMs?: number
  readonly inspectMs?: number
  readonly processMs?: number
  readonly log?: { warn(facts: object, message: string): void }
}

interface Waiting {
  readonly job: PictureJob
  readonly resolve: (answer: WorkerAnswer) => void
  readonly reject: (error: Error) => void
  attempts: number
}

interface Seat {
  readonly worker: PictureWorker
  jobs: number
  busy: boolean
  goHome?: NodeJS.Timeout
}

/**
 * Decodes pictures in processes of its own. One that a picture kills is replaced, the picture is tried once more and
 * then refused; the server itself never opens a picture.
 */
export function createPicturePool(options: PicturePoolOptions = {}): PicturePool {
  const { size = 2, queueLimit = 64, memoryLimitMb = 1200, jobsPerWorker = 200, restingLimitMb = 400 } = options
  const { idleMs = 60_000, inspectMs = 30_000, processMs = 120_000, log } = options
  const seats = new Set<Seat>()
  const queue: Waiting[] = []
  let closing = false

  function submit(job: PictureJob) {
    return new Promise<WorkerAnswer>((resolve, reject) => {
      if (closing) return reject(new PicturesBusy('The shop is closing'))
      if (queue.length >= queueLimit) return reject(new PicturesBusy('Too many pictures at once'))
      queue.push({ job, resolve, reject, attempts: 0 })
      serveNext()
    })
  }

  function serveNext() {
    if (queue.length === 0) return
    const seat = [...seats].find((seat) => !seat.busy) ?? (seats.size < size ? openSeat() : undefined)
    if (!seat) return
    // Somebody waits for an inspection; variants are made behind the scenes.
    const urgent = queue.findIndex((waiting) => waiting.job.kind === 'inspect')
    const [waiting] = queue.splice(Math.max(urgent, 0), 1)
    if (waiting) void serve(seat, waiting)
  }

  function openSeat() {
    const seat: Seat = { worker: startPictureWorker(memoryLimitMb), jobs: 0, busy: false }
    seats.add(seat)
    void seat.worker.gone.then(() => seats.delete(seat))
    return seat
  }

  async function serve(seat: Seat, waiting: Waiting) {
    clearTimeout(seat.goHome)
    seat.busy = true
    seat.jobs += 1
    waiting.attempts += 1
    const outcome = await seat.worker.run(waiting.job, waiting.job.kind === 'inspect' ? inspectMs : processMs)
    seat.busy = false
    if (closing || isWorn(seat, outcome)) void leave(seat)
    else seat.goHome = setTimeout(() => void leave(seat), idleMs).unref()
    settle(waiting, outcome)
    serveNext()
  }

  function isWorn(seat: Seat, outcome: WorkerOutcome) {
    if (outcome.kind !== 'answered' || seat.jobs >= jobsPerWorker) return true
    return outcome.answer.rss > restingLimitMb * 1024 * 1024
  }

  function settle(waiting: Waiting, outcome: WorkerOutcome) {
    if (outcome.kind === 'answered') return waiting.resolve(outcome.answer)
    log?.warn({ outcome: outcome.kind, detail: outcome.detail, attempt: waiting.attempts }, 'picture worker lost')
    if (closing) return waiting.reject(new PicturesBusy('The shop is closing'))
    const byChance = outcome.kind === 'died' || outcome.kind === 'did_not_start'
    if (byChance && waiting.attempts < 2) return void queue.unshift(waiting)
    if (outcome.kind === 'did_not_start') {
      return waiting.reject(new Error(`The picture worker does not start: ${outcome.detail}`))
    }
    waiting.reject(new PictureRefused(outcome.kind === 'died' ? 'picture_damaged' : 'picture_too_heavy'))
  }

  function leave(seat: Seat) {
    clearTimeout(seat.goHome)
    seats.delete(seat)
    return seat.worker.stop()
  }

  return {
    async inspect(file) {
      const answer = await submit({ kind: 'inspect', file })
      if (answer.kind === 'inspected') return answer.picture
      throw refusalOf(answer)
    },
    async process(file, { directory, purpose }) {
      const answer = await submit({ kind: 'process', file, directory, purpose })
      if (answer.kind === 'processed') return answer.picture
      throw refusalOf(answer)
    },
    pids: () => [...seats].flatMap(({ worker }) => worker.pid ?? []),
    async close() {
      closing = true
      for (const waiting of queue.splice(0)) waiting.reject(new PicturesBusy('The shop is closing'))
      const patience = performance.now() + 3000
      while ([...seats].some((seat) => seat.busy) && performance.now() < patience)
        await new Promise((r) => setTimeout(r, 20))
      await Promise.all([...seats].map(leave))
    },
  }
}

function refusalOf(answer: WorkerAnswer) {
  if (answer.kind === 'refused') return new PictureRefused(answer.code, answer.facts)
  return new Error(answer.kind === 'failed' ? answer.message : 'The picture worker answered another question')
}
