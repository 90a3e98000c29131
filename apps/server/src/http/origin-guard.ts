import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DomainError } from '#errors.ts'
import { refreshCookie } from './cookies.ts'

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

export interface OriginGuardOptions {
  readonly publicUrl: string
  /** Outside production the page may be opened under any of the machine's names. */
  readonly acceptHost: boolean
}

/**
 * Refuses writes that another site's page makes: when `Origin` or `Sec-Fetch-Site` is there and foreign. Both absent
 * is fine for servers and scripts, but not where a cookie authenticates.
 */
export function originGuard(app: FastifyInstance, options: OriginGuardOptions): void {
  const own = new URL(options.publicUrl).origin
  const secure = options.publicUrl.startsWith('https:')
  const isOwn = (request: FastifyRequest, origin: string) =>
    origin === own || (options.acceptHost && origin === `${request.protocol}://${request.host}`)

  app.addHook('onRequest', async (request) => {
    if (!unsafe.has(request.method) || request.url.startsWith('/webhooks/')) return
    const { origin, 'sec-fetch-site': site } = request.headers
    const foreign =
      (origin !== undefined && !isOwn(request, origin)) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none')
    const silent = origin === undefined && site === undefined
    if (foreign || (silent && refreshCookie(secure).name in request.cookies && !request.headers.authorization))
      throw new DomainError('foreign_origin', 'This request comes from another site.')
  })
}
