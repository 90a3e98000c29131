import type { CaseName } from './arguments.ts'
import { listInputs } from './list-requests.ts'
import { type Random, randomFrom } from './random.ts'
import { searchTerms } from './search-terms.ts'
import type { Server } from './servers.ts'
import type { Stage } from './shop/stage.ts'
import { type Answer, onWire } from './wire.ts'
import { zipf } from './zipf.ts'

/** One run's worth of requests, the same for both servers. */
export interface Requests {
  readonly next: () => Buffer | undefined
  readonly check?: (answer: Answer) => string | undefined
}

export interface Case {
  readonly name: CaseName
  readonly connections: number
  /** What the requests are, for people. */
  readonly about: string
  /** Requests for a run that lasts so many seconds; may prepare the server's database for them. */
  readonly prepare: (server: Server['name'], run: number, seconds: number) => Promise<Requests>
}

export const exponent = 1
const connections = 32

/** Makes a case ready. The shop's server is open: lists are walked through it once. */
export async function makeCase(name: CaseName, stage: Stage, address: string, seed: number): Promise<Case> {
  switch (name) {
    case 'list': {
      const inputs = await listInputs(address, stage.catalogue, randomFrom(seed))
      return reads(name, seed, 'catalog.list', inputs, 'lists: pages, sorts, categories, prices, artists')
    }
    case 'detail': {
      const inputs = stage.catalogue.works.map((work) => ({ artwork: work.slug }))
      return reads(name, seed, 'catalog.get', inputs, 'works by their address')
    }
    case 'search': {
      const inputs = searchTerms(stage.catalogue, 2000, randomFrom(seed)).map((q) => ({ q }))
      return reads(name, seed, 'catalog.search', inputs, 'search terms')
    }
    default:
      throw new Error('not yet')
  }
}

/** Reads of one procedure with inputs drawn by Zipf's law, the first the most often. */
function reads(name: CaseName, seed: number, procedure: string, inputs: readonly object[], what: string): Case {
  const requests = inputs.map((input) =>
    onWire({ path: `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}` }),
  )
  return {
    name,
    connections,
    about: `${inputs.length} ${what}, drawn by Zipf (${exponent})`,
    prepare: async (_server, run) => {
      const draw = zipf(requests.length, exponent, streamOf(seed, name, run))
      return { next: () => requests[draw()] }
    },
  }
}

/** The random numbers of one run: the same for both servers. */
export function streamOf(seed: number, name: CaseName, run: number): Random {
  return randomFrom(seed + 7919 * (run + 1) + 104_729 * name.length)
}
