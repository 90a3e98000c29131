import { randomFrom } from './random.ts'
import type { CaseName, Wish } from './arguments.ts'
import { type Case, makeCase } from './cases.ts'
import { type Measured, runLoad } from './load.ts'
import { middle, rounded } from './numbers.ts'
import type { Server } from './servers.ts'
import type { Stage } from './shop/stage.ts'
import { PriceWriter } from './writer.ts'

export interface CaseResult {
  readonly name: CaseName
  readonly ours: Measured
  readonly baseline: Measured
  /** Requests a second of ours for each one of the baseline's. */
  readonly ratio: number
  readonly about: string
  readonly connections: number
  /** Every run, in its order. */
  readonly runs: Readonly<Record<Server['name'], readonly Measured[]>>
  /** Share of our answers that were kept ones; null where nothing is kept. */
  readonly hitRate: number | null
  readonly pricesWritten: number
}

/** Before the later runs of a case. */
const againSeconds = 1

interface Measuring {
  readonly stage: Stage
  readonly servers: Readonly<Record<Server['name'], Server>>
  readonly wish: Wish
  readonly stop: AbortSignal
  readonly log: (line: string) => void
}

/** Measures one case on both servers in turns. */
export async function measureCase(name: CaseName, measuring: Measuring): Promise<CaseResult> {
  const { stage, servers, wish, log } = measuring
  const it = await makeCase(name, stage, servers.ours.address, wish.seed)
  const writer = new PriceWriter(servers.ours.address, stage.owner, stage.catalogue, randomFrom(wish.seed))
  const runs = { ours: [] as Measured[], baseline: [] as Measured[] }
  const kept = { hits: 0, misses: 0 }
  writer.start()
  try {
    for (let run = 0; run < wish.runs; run += 1) {
      for (const server of ['ours', 'baseline'] as const) {
        const before = await keptCounts(servers.ours)
        const measured = await oneRun(it, servers[server], run, measuring)
        const after = await keptCounts(servers.ours)
        runs[server].push(measured)
        if (server === 'ours' && before && after) {
          kept.hits += after.hits - before.hits
          kept.misses += after.misses - before.misses
        }
        log(
          `${name}, run ${run + 1} of ${wish.runs}, ${server}: ${measured.rps}/s, p50 ${measured.p50} ms, p99 ${measured.p99} ms`,
        )
      }
    }
  } finally {
    writer.stop()
  }
  const [ours, baseline] = [middleOf(runs.ours), middleOf(runs.baseline)]
  const answered = kept.hits + kept.misses
  return {
    name,
    ours,
    baseline,
    ratio: rounded(ours.rps / baseline.rps, 2),
    about: it.about,
    connections: it.connections,
    runs,
    hitRate: answered > 0 ? rounded(kept.hits / answered, 3) : null,
    pricesWritten: writer.written,
  }
}

async function oneRun(it: Case, server: Server, run: number, { wish, stop }: Measuring): Promise<Measured> {
  const warm = run === 0 ? it.warmSeconds : againSeconds
  const requests = await it.prepare(server.name, run, warm + wish.seconds)
  return runLoad({
    address: server.address,
    connections: it.connections,
    warmSeconds: warm,
    seconds: wish.seconds,
    stop,
    ...requests,
  })
}

function middleOf(runs: readonly Measured[]): Measured {
  const [first, ...others] = runs
  if (!first) throw new Error('Nothing was measured')
  return middle([first, ...others], ({ rps }) => rps)
}

/** What our server counts of its kept answers, as it tells outside production. */
async function keptCounts({ address }: Server): Promise<{ hits: number; misses: number } | null> {
  const answer = await fetch(`${address}/dev/kept`)
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('application/json')) return null
  return JSON.parse(await answer.text())
}
