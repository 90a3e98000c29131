import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Database } from './database.ts'
import { detail } from './detail.ts'
import { list } from './list.ts'

/**
 * The server that the shop's is measured against: Fastify and mysql2 alone. It answers the same addresses with the
 * same JSON by the same statements. Nothing is checked, kept, counted, logged or guarded.
 */
export function baselineServer({ ask }: Database): FastifyInstance {
  const app = Fastify()
  const input = (request: FastifyRequest<{ Querystring: { input: string } }>) => JSON.parse(request.query.input)
  const get = (name: string, answer: (value: never) => Promise<unknown>) =>
    app.get<{ Querystring: { input: string } }>(`/trpc/${name}`, async (request) => ({
      result: { data: await answer(input(request) as never) },
    }))
  get('catalog.list', (value) => list(ask, value))
  get('catalog.search', (value) => list(ask, value))
  get('catalog.get', (value) => detail(ask, value))
  return app
}
