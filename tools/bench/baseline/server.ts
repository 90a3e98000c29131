import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type Stripe from 'stripe'
import { addToCart } from './cart.ts'
import type { Database } from './database.ts'
import { detail } from './detail.ts'
import { type ListInput, list } from './list.ts'
import { type PlaceInput, placeOrder } from './place.ts'
import { search } from './search.ts'

interface Read {
  Querystring: { input: string }
}
interface Add {
  Body: { editionId: string; quantity?: number }
}
interface Place {
  Body: PlaceInput
}

/**
 * The server that the shop's is measured against: Fastify and mysql2 alone, and the same SDK for payments. It answers
 * the same addresses with the same JSON by the same statements. Nothing is checked, kept, counted, logged or guarded.
 */
export function baselineServer(database: Database, stripe: Stripe): FastifyInstance {
  const { ask } = database
  const app = Fastify()
  app.get<Read>('/trpc/catalog.list', async ({ query }) => {
    const input: ListInput = JSON.parse(query.input)
    return { result: { data: await list(ask, input) } }
  })
  app.get<Read>('/trpc/catalog.search', async ({ query }) => {
    const input: { q: string } = JSON.parse(query.input)
    return { result: { data: await search(ask, input) } }
  })
  app.get<Read>('/trpc/catalog.get', async ({ query }) => {
    const input: { artwork: string } = JSON.parse(query.input)
    return { result: { data: await detail(ask, input) } }
  })
  app.post<Add>('/trpc/cart.add', async (request) => ({
    result: { data: await addToCart(database, tokenOf(request), request.body) },
  }))
  app.post<Place>('/trpc/orders.place', async (request) => ({
    result: { data: await placeOrder(database, stripe, tokenOf(request), request.body) },
  }))
  return app
}

const tokenOf = ({ headers }: Pick<FastifyRequest, 'headers'>) => String(headers['x-cart-token'])
