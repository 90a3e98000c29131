import type { FastifyInstance } from 'fastify'
import type { Deps } from '#context.ts'
import { tooMany } from '#identity/throttle.ts'
import { callsIn, networkOf } from './request-facts.ts'

/**
 * Holds one network to a number of calls per window, in this process. Calls are counted, not requests: a batch of ten
 * counts ten. What must hold over all processes is counted in the database by its procedure.
 */
export function floodGuard(app: FastifyInstance, deps: Pick<Deps, 'clock' | 'settings'>): void {
  const { max, windowMs } = deps.settings.LIMIT_ALL
  let windowStart = 0
  let counts = new Map<string, number>()

  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/trpc/') && !request.url.startsWith('/upload/')) return
    const now = deps.clock.now().getTime()
    if (now - windowStart >= windowMs) {
      windowStart = now
      counts = new Map()
    }
    const network = networkOf(request.ip)
    const count = (counts.get(network) ?? 0) + callsIn(request.url)
    counts.set(network, count)
    if (count > max) throw tooMany(windowStart + windowMs - now)
  })
}
