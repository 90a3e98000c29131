import type { FastifyInstance } from 'fastify'
import type { Deps } from '#context.ts'
import { tooMany } from '#identity/throttle.ts'
import { callsIn, networkOf } from './request-facts.ts'

/** Counts a request, and says how many milliseconds too early it comes: 0 for one that is welcome. */
export type CountRequest = (url: string, address: string) => number

/**
 * Holds one network to a number of calls per window, in this process. Calls are counted, not requests: a batch of ten
 * counts ten. What must hold over all processes is counted in the database by its procedure.
 */
export function countRequests({ clock, settings }: Pick<Deps, 'clock' | 'settings'>): CountRequest {
  const { max, windowMs } = settings.LIMIT_ALL
  let windowStart = 0
  let counts = new Map<string, number>()

  return (url, address) => {
    if (!url.startsWith('/trpc/') && !url.startsWith('/upload/')) return 0
    const now = clock.now().getTime()
    if (now - windowStart >= windowMs) {
      windowStart = now
      counts = new Map()
    }
    const network = networkOf(address)
    const count = (counts.get(network) ?? 0) + callsIn(url)
    counts.set(network, count)
    return count > max ? windowStart + windowMs - now : 0
  }
}

/** Refuses the requests that come too early. */
export function floodGuard(app: FastifyInstance, count: CountRequest): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const early = count(request.url, request.ip)
    if (early > 0) throw tooMany(early)
    done()
  })
}
