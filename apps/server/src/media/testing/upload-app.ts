import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { UserId } from '@artiqo/domain/ids'
import Fastify from 'fastify'
import { DomainError } from '#errors.ts'
import { createLocalObjectStore } from '#media/local-object-store.ts'
import { mediaRoutes } from '#media/media.routes.ts'
import { createPicturePool } from '#media/picture-pool.ts'
import { type AcceptedUpload, type UploadHooks, uploadRoutes } from '#media/upload.routes.ts'

export const nele: UserId = 'usr_01h455vb4pex5vsknk084sn02q'
export const fullArtwork = 'art_00000000000000000000000000'
export const artwork = 'art_01h455vb4pex5vsknk084sn02q'

/** The media routes on a real port, with real workers and disk. The bearer token is the user's id. */
export async function openUploadApp(slots?: { perUser: number; total: number }) {
  const home = await mkdtemp(join(tmpdir(), 'artiqo-upload-'))
  const paths = { originals: join(home, 'originals'), variants: join(home, 'variants'), temporary: join(home, 'tmp') }
  const store = createLocalObjectStore(paths)
  const pool = createPicturePool()
  const accepted: AcceptedUpload[] = []
  const hooks: UploadHooks = {
    async authenticate({ headers }) {
      if (headers.authorization !== `Bearer ${nele}`) throw new DomainError('sign_in_required', 'Sign in first.')
      return { userId: nele }
    },
    async permit({ target }) {
      if (target.purpose === 'artwork' && target.artworkId === fullArtwork)
        throw new DomainError('too_many_pictures', 'A work has ten pictures at most.')
    },
    async accept(upload) {
      accepted.push(upload)
      const { width, height } = upload.inspected
      return { image: { id: `img_${accepted.length}`, width, height } }
    },
  }
  const app = Fastify()
  await app.register(mediaRoutes, { store })
  await app.register(uploadRoutes, { store, pool, temporaryRoot: paths.temporary, hooks, ...(slots && { slots }) })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    app,
    url,
    store,
    pool,
    hooks,
    accepted,
    temporaryRoot: paths.temporary,
    originals: () => readdir(paths.originals).then((names) => names.filter((name) => !name.startsWith('.'))),
    temporary: () => readdir(paths.temporary),
    async close() {
      await app.close()
      await pool.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}
export type UploadApp = Awaited<ReturnType<typeof openUploadApp>>
