import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { isPublicRead } from '#trpc/public-reads.ts'

/**
 * Answers of public procedures may be kept, and are asked for again with their ETag: unchanged ones cost 304 and no
 * body. They are the same for everybody.
 */
export function publicReads(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || !(payload instanceof Response) || payload.status !== 200) return payload
    if (!isPublicRead(request.url)) return payload
    const body = Buffer.from(await payload.arrayBuffer())
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
    reply.headers({
      'cache-control': 'public, no-cache',
      etag,
      'content-type': payload.headers.get('content-type') ?? 'application/json',
    })
    if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
      reply.code(304)
      return ''
    }
    reply.header('content-length', body.length)
    return body
  })
}
