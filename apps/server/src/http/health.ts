import type { FastifyInstance } from 'fastify'
import type { Deps } from '#context.ts'
import { ping } from './health.queries.ts'

/** `/healthz`: the process lives. `/readyz`: it can serve; 503 while it cannot reach its database or is draining. */
export async function health(app: FastifyInstance, deps: Pick<Deps, 'db' | 'log'>): Promise<void> {
  let draining = false
  app.addHook('preClose', async () => {
    draining = true
  })
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    if (draining) return reply.code(503).send({ ready: false, why: 'draining' })
    try {
      await ping(deps.db)
      return { ready: true }
    } catch (error) {
      deps.log.warn({ err: error }, 'database does not answer')
      return reply.code(503).send({ ready: false, why: 'database' })
    }
  })
}
