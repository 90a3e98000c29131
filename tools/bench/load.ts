import { performance } from 'node:perf_hooks'
import { Refusal } from '../lib/refusal.ts'
import { percentile, rounded } from './numbers.ts'
import { type Answer, type Line, openLine } from './wire.ts'

export interface Measured {
  /** Answers a second. */
  readonly rps: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

export interface Load {
  readonly address: string
  /** Connections, each with one request under way at all times. */
  readonly connections: number
  /** What is not counted: before the measurement begins. */
  readonly warmSeconds: number
  readonly seconds: number
  /** The next request, or undefined when there are no more: the run ends early then. */
  readonly next: () => Buffer | undefined
  /** Every answer that is not 200 is a failure of the run; this may say more. */
  readonly check?: (answer: Answer) => string | undefined
  readonly stop: AbortSignal
}

/** Sends requests over kept connections as fast as they are answered, and measures. */
export async function runLoad(load: Load): Promise<Measured> {
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => undefined)
  const lines = await Promise.all(Array.from({ length: load.connections }, () => openLine(load.address, failed.reject)))
  try {
    return await Promise.race([drive(load, lines, failed.reject), failed.promise, refusedWhen(load.stop)])
  } finally {
    for (const line of lines) line.close()
  }
}

function drive(load: Load, lines: readonly Line[], fail: (error: Error) => void): Promise<Measured> {
  const { next, check } = load
  const times: number[] = []
  const start = performance.now() + load.warmSeconds * 1000
  const end = start + load.seconds * 1000
  let open = lines.length
  let last = start
  return new Promise((resolve) => {
    const ended = () => {
      open -= 1
      if (open === 0) resolve(measured(times, Math.min(last, end) - start))
    }
    const turn = (line: Line) => {
      const request = performance.now() < end ? next() : undefined
      if (!request) return ended()
      const sent = performance.now()
      line.send(request, (answer) => {
        const now = performance.now()
        const problem = answer.status === 200 ? check?.(answer) : `status ${answer.status}`
        if (problem) return fail(new Refusal(`${problem}: ${answer.body.toString('utf8', 0, 600)}`))
        if (sent >= start && now <= end) {
          times.push(now - sent)
          last = now
        }
        turn(line)
      })
    }
    for (const line of lines) turn(line)
  })
}

function measured(times: readonly number[], ms: number): Measured {
  const sorted = Float64Array.from(times).toSorted()
  return {
    rps: ms > 0 ? rounded((sorted.length / ms) * 1000) : 0,
    p50: rounded(percentile(sorted, 0.5), 2),
    p99: rounded(percentile(sorted, 0.99), 2),
  }
}

function refusedWhen(stop: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (stop.aborted) reject(new Refusal('Stopped.'))
    stop.addEventListener('abort', () => reject(new Refusal('Stopped.')), { once: true })
  })
}
