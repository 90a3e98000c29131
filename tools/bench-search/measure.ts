import { performance } from 'node:perf_hooks'
import { type Measured, runLoad } from '../bench/load.ts'
import { rounded } from '../bench/numbers.ts'
import { randomFrom, shuffled } from '../bench/random.ts'
import { type Answer, openLine } from '../bench/wire.ts'
import { zipf } from '../bench/zipf.ts'
import { listInputs, request, workNames } from './requests.ts'
import type { Term } from './terms.ts'

export const connections = 32
const works = 20_000
/** Each of these many page lengths makes a search one that nobody has asked for. */
const lengths = { cold: [24, 23, 22, 21], alone: [20, 19, 18] }

export interface Alone extends Term {
  /** Milliseconds of the whole answer with nothing else to do: the middle and the worst of three. */
  readonly ms: number
  readonly worstMs: number
}

export interface Measurements {
  /** Nothing kept, the server just started: each term once. */
  readonly searchColdFirst: Measured
  /** Nothing kept: each term once more in each of three other page lengths. */
  readonly searchCold: Measured
  readonly searchWarm: Measured
  readonly list: Measured
  readonly detail: Measured
  /** Each term by itself, nothing kept, the slowest first. */
  readonly alone: readonly Alone[]
}

interface Place {
  readonly address: string
  readonly databaseUrl: string
  readonly seconds: number
  readonly stop: AbortSignal
  readonly log: (line: string) => void
}

/** All measurements, on a server that was just started. */
export async function measure(place: Place, terms: readonly Term[]): Promise<Measurements> {
  const { address, log } = place
  const random = randomFrom(1)
  log('searching, with nothing kept …')
  const [first, ...others] = lengths.cold.map((limit) =>
    shuffled(random, terms).map(({ q }) => request('catalog.search', { q, limit })),
  )
  const searchColdFirst = await once(place, first ?? [])
  const searchCold = await once(place, others.flat())
  log('searching for each term by itself …')
  const alone = await measureAlone(address, terms)
  log('searching for what was searched before …')
  const kept = terms.map(({ q }) => request('catalog.search', { q, limit: 24 }))
  const searchWarm = await drawn(place, kept, 0)
  log('opening lists …')
  const lists = (await listInputs(address)).map((input) => request('catalog.list', input))
  const list = await drawn(place, lists, 1)
  log('opening works …')
  const names = await workNames(place.databaseUrl, works, random)
  const detail = await drawn(
    place,
    names.map((artwork) => request('catalog.get', { artwork })),
    1,
  )
  return { searchColdFirst, searchCold, searchWarm, list, detail, alone }
}

/** Sends each request once. */
function once({ address, stop }: Place, requests: readonly Buffer[]): Promise<Measured> {
  let sent = 0
  return runLoad({ address, connections, warmSeconds: 0, seconds: 600, stop, next: () => requests[sent++] })
}

/** Sends requests drawn by Zipf's law, or each as often as the others. */
function drawn({ address, seconds, stop }: Place, requests: readonly Buffer[], exponent: number): Promise<Measured> {
  const draw = zipf(requests.length, exponent, randomFrom(2))
  return runLoad({ address, connections, warmSeconds: 2, seconds, stop, next: () => requests[draw()] })
}

async function measureAlone(address: string, terms: readonly Term[]): Promise<Alone[]> {
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => undefined)
  const line = await openLine(address, failed.reject)
  const ask = async (q: string, limit: number) => {
    const started = performance.now()
    const answer = new Promise<Answer>((resolve) => line.send(request('catalog.search', { q, limit }), resolve))
    const { status } = await Promise.race([answer, failed.promise])
    if (status !== 200) throw new Error(`A search for "${q}" was answered ${status}`)
    return performance.now() - started
  }
  const all: Alone[] = []
  for (const term of terms) {
    const times: number[] = []
    for (const limit of lengths.alone) times.push(await ask(term.q, limit))
    const sorted = times.toSorted((one, other) => one - other)
    all.push({ ...term, ms: rounded(sorted[1] ?? 0, 1), worstMs: rounded(sorted[2] ?? 0, 1) })
  }
  line.close()
  return all.toSorted((one, other) => other.ms - one.ms)
}
