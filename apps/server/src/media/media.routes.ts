import type { FastifyInstance } from 'fastify'
import { type ObjectStore, variantKey } from '#media/object-store.ts'
import { variantFormats } from '#media/picture-jobs.ts'
import { namesTag } from '#http/names-tag.ts'

const hashes = /^[0-9a-f]{64}$/
const files = new RegExp(`^[1-9][0-9]{0,3}\\.(${variantFormats.join('|')})$`)

/** `GET /media/:hash/:file`: the variants, for ever. Originals have no address. */
export async function mediaRoutes(app: FastifyInstance, { store }: { store: ObjectStore }) {
  app.route<{ Params: { hash: string; file: string } }>({
    method: ['GET', 'HEAD'],
    url: '/media/:hash/:file',
    exposeHeadRoute: false,
    async handler(request, reply) {
      const { hash, file } = request.params
      const known = hashes.test(hash) && files.test(file)
      const object = known ? await store.get(variantKey(hash, file)) : null
      if (!object)
        return reply.code(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('Not found')

      const etag = `"${hash.slice(0, 32)}-${file}"`
      reply.headers({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-disposition': `inline; filename="artiqo-${hash.slice(0, 12)}-${file}"`,
        'content-security-policy': "default-src 'none'; sandbox",
        // Mail readers and other people's pages may show a work.
        'cross-origin-resource-policy': 'cross-origin',
        etag,
        'x-content-type-options': 'nosniff',
      })
      const unchanged = namesTag(request.headers['if-none-match'], etag)
      if (unchanged || request.method === 'HEAD') object.stream.destroy()
      if (unchanged) return reply.code(304).send()
      reply.header('content-length', object.bytes).type(object.contentType)
      return request.method === 'HEAD' ? reply.send() : reply.send(object.stream)
    },
  })
}
