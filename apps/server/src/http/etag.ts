import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { isPublicRead } from '#trpc/public-reads.ts'

/**
 * Answers of public procedures may be kept, and are asked for again with their ETag: unchanged ones cost 304 and no
 * body. They are the same for everybody.
 */
export function publicReads(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || !isPublicRead(request.url) || reply.statusCode !== 200) return payload
    const body = await toBuffer(payload)
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
    reply.header('cache-control', 'public, no-cache').header('etag', etag).removeHeader('vary')
    if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
      reply.code(304).removeHeader('content-length')
      return ''
    }
    reply.header('content-length', body.length)
    return body
  })
}

async function toBuffer(payload: unknown): Promise<Buffer> {
  if (payload instanceof Readable) return buffer(payload)
  if (payload instanceof ReadableStream) return buffer(payload)
  if (Buffer.isBuffer(payload)) return payload
  return Buffer.from(typeof payload === 'string' ? payload : '')
}
