import type { CaseName } from './arguments.ts'
import { listInputs } from './list-requests.ts'
import { type Random, randomFrom } from './random.ts'
import { searchTerms } from './search-terms.ts'
import type { Server } from './servers.ts'
import type { Stage } from './shop/stage.ts'
import { type Answer, onWire } from './wire.ts'
import { makeCarts, makeCartsAtCheckout, tokenOf } from './shop/carts.ts'
import { orderInput } from './order-input.ts'
import { zipf } from './zipf.ts'

/** One run's worth of requests, the same for both servers. */
export interface Requests {
  readonly next: () => Buffer | undefined
  readonly check?: (answer: Answer) => string | undefined
}

export interface Case {
  readonly name: CaseName
  readonly connections: number
  /** Before the first run; later ones begin with servers that are warm. */
  readonly warmSeconds: number
  /** What the requests are, for people. */
  readonly about: string
  /** Requests for a run that lasts so many seconds; may prepare the server's database for them. */
  readonly prepare: (server: Server['name'], run: number, seconds: number) => Promise<Requests>
}

const exponent = 1
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
    case 'cart.add':
      return additions(stage, seed)
    case 'place':
      return placements(stage, seed)
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
    // So long that most of what is asked for has been asked for once.
    warmSeconds: 8,
    about: `${inputs.length} ${what}, drawn by Zipf (${exponent})`,
    prepare: async (_server, run) => {
      const draw = zipf(requests.length, exponent, streamOf(seed, name, run))
      return { next: () => requests[draw()] }
    },
  }
}

/** How many requests of a kind are got ready for a second: more than either server answers. */
const readyPerSecond = { 'cart.add': 6000, place: 1500 }
/** Each cart is given so many things, in rounds through many carts. */
const additionsToCart = 3
const cartsInTurn = 1024

function additions({ catalogue, databases }: Stage, seed: number): Case {
  const editions = catalogue.works.map((work) => work.editions[0]?.id)
  return {
    name: 'cart.add',
    connections,
    warmSeconds: 3,
    about: `a guest's cart is given its first, second and third work; works drawn by Zipf (${exponent})`,
    prepare: async (server, run, seconds) => {
      const random = streamOf(seed, 'cart.add', run)
      const batch = `add-${run}`
      const rounds = Math.ceil((readyPerSecond['cart.add'] * seconds) / additionsToCart / cartsInTurn)
      await makeCarts(databases[server], batch, rounds * cartsInTurn, random)
      const draw = zipf(editions.length, exponent, random)
      let asked = 0
      return {
        next() {
          const round = Math.floor(asked / (cartsInTurn * additionsToCart))
          const cart = round * cartsInTurn + (asked % cartsInTurn)
          asked += 1
          if (round >= rounds) return undefined
          return onWire({
            path: '/trpc/cart.add',
            headers: { 'x-cart-token': tokenOf(batch, cart) },
            body: JSON.stringify({ editionId: editions[draw()], quantity: 1 }),
          })
        },
      }
    },
  }
}

const buyers = 8

function placements(stage: Stage, seed: number): Case {
  return {
    name: 'place',
    connections: buyers,
    warmSeconds: 3,
    about: `orders.place of carts with one or two works on hold (made ready beforehand), with the payment's intent at the local stand-in for Stripe, by the same SDK on both sides; our process leaves what comes afterwards to others (JOBS=off): mails wait in the outbox`,
    prepare: async (server, run, seconds) => {
      const random = streamOf(seed, 'place', run)
      const count = Math.min(readyPerSecond.place * seconds, mostCarts(stage.catalogue))
      const carts = await makeCartsAtCheckout(stage.databases[server], `place-${run}`, count, { ...stage, random })
      let asked = 0
      return {
        next() {
          const cart = carts[asked]
          asked += 1
          return (
            cart &&
            onWire({
              path: '/trpc/orders.place',
              headers: { 'x-cart-token': cart.token },
              body: JSON.stringify(orderInput(cart.total)),
            })
          )
        },
        check: ({ body }) => (body.includes('"kind":"placed"') ? undefined : 'an order was refused'),
      }
    },
  }
}

/** Carts of one or two works for which there is enough on the shelves. */
function mostCarts({ works }: Stage['catalogue']): number {
  const copies = works.flatMap((work) => work.editions).reduce((sum, edition) => sum + (edition.copies ?? 0), 0)
  return Math.floor(copies / 2)
}

/** The random numbers of one run: the same for both servers. */
function streamOf(seed: number, name: CaseName, run: number): Random {
  return randomFrom(seed + 7919 * (run + 1) + 104_729 * name.length)
}
