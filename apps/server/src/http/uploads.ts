import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#context.ts'
import { DomainError } from '#errors.ts'
import { countCall } from '#identity/throttle.ts'
import { mediaRoutes } from '#media/media.routes.ts'
import { uploadRoutes } from '#media/upload.routes.ts'
import { acceptPicture, permitPicture } from '#studio/receive-picture.ts'
import { readActor } from './create-context.ts'

/** Pictures in and out: uploads by people who are signed in, variants for everybody. */
export async function pictureRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(mediaRoutes, { store: deps.store })
  await app.register(uploadRoutes, {
    store: deps.store,
    pool: deps.pictures,
    temporaryRoot: join(deps.settings.ARTIQO_HOME, 'tmp'),
    hooks: {
      async authenticate(request) {
        const { actor, staleToken } = await readActor(deps, request)
        if (staleToken) throw new DomainError('session_ended', 'Your session ended. Sign in again.')
        if (!actor) throw new DomainError('sign_in_required', 'Sign in first.')
        await countCall(deps, `upload:${actor.userId}`, deps.settings.LIMIT_UPLOAD)
        return { userId: actor.userId }
      },
      permit: (upload) => permitPicture(deps, upload),
      accept: (upload) => acceptPicture(deps, upload),
    },
  })
}
