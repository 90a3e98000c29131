import { randomBytes } from 'node:crypto'
import type { UserId } from '@artiqo/domain/ids'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DomainError } from '#errors.ts'
import type { ObjectStore } from '#media/object-store.ts'
import type { InspectedPicture } from '#media/picture-jobs.ts'
import type { PictureType } from '#media/picture-limits.ts'
import type { PicturePool } from '#media/picture-pool.ts'
import { PictureRefused, type PictureNote, pictureNotes } from '#media/picture-refused.ts'
import { discardRest, type ReceivedUpload, receiveUpload, UploadRefused } from '#media/receive-upload.ts'
import { sweepTemporaryDirectories, withTemporaryDirectory } from '#media/temporary-directory.ts'
import { busy, uploadError } from '#media/upload-refusals.ts'
import { createUploadSlots } from '#media/upload-slots.ts'
import { UploadTarget } from '#media/upload-target.ts'

export interface AcceptedUpload {
  readonly userId: UserId
  readonly target: UploadTarget
  readonly inspected: InspectedPicture
  /** The original in the object store, to be processed by a job. */
  readonly originalKey: string
  /** sha256 of the original as it was sent. */
  readonly hash: string
  readonly notes: readonly PictureNote[]
}

/** Who may upload what, and what becomes of it: the slices' decisions. All of them refuse by throwing `DomainError`. */
export interface UploadHooks {
  /** Before a byte of the picture is read. */
  authenticate(request: FastifyRequest): Promise<{ readonly userId: UserId }>
  /** As soon as the target is known: before the picture is read if the address names it. */
  permit?(upload: { readonly userId: UserId; readonly target: UploadTarget }): Promise<void>
  /** Answers with what the sender gets as JSON. If it throws, the stored original is deleted. */
  accept(upload: AcceptedUpload): Promise<object>
}

export interface UploadDeps {
  readonly store: ObjectStore
  readonly pool: PicturePool
  /** Where pictures lie while they come in. */
  readonly temporaryRoot: string
  readonly hooks: UploadHooks
  readonly slots?: { readonly perUser: number; readonly total: number }
}

const extensions: Record<PictureType, string> = { jpeg: 'jpg', png: 'png', webp: 'webp', avif: 'avif' }
const contentTypes: Record<PictureType, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
}

/**
 * `POST /upload/pictures`: one multipart file with the header `X-Artiqo-Upload: 1`, for `artworkId` or for
 * `purpose=avatar`, named in the address or in fields. Answers 201 once the picture is known to be whole.
 */
export async function uploadRoutes(app: FastifyInstance, deps: UploadDeps) {
  const { store, pool, temporaryRoot, hooks } = deps
  const takeSlot = createUploadSlots(deps.slots ?? { perUser: 4, total: 32 })

  // Nothing but multipart is read here; any other body is left alone and refused.
  app.removeAllContentTypeParsers()
  await app.register(multipart)
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))

  app.addHook('onReady', () => sweepTemporaryDirectories(temporaryRoot))
  app.addHook('onSend', async (request, reply, payload) => {
    discardRest(request.raw)
    reply.header('cache-control', 'no-store')
    return payload
  })
  app.setErrorHandler((error, request, reply) => {
    const told = uploadError(error)
    if (!told) throw error
    request.log.info({ reason: told.body.reason }, 'upload refused')
    if (told.body.retryAfter) reply.header('retry-after', String(told.body.retryAfter))
    return reply.code(told.status).send({ ...told.body, requestId: request.id })
  })

  app.post('/upload/pictures', async (request, reply) => {
    // A form on a foreign page cannot set a header.
    if (request.headers['x-artiqo-upload'] !== '1') {
      throw new DomainError('foreign_origin', 'An upload carries the header X-Artiqo-Upload: 1.')
    }
    const { userId } = await hooks.authenticate(request)
    if (!request.isMultipart()) {
      throw new DomainError('unsupported_media_type', 'Send the picture as multipart/form-data.')
    }
    const release = takeSlot(userId)
    if (!release) throw busy('Your other pictures are still on their way. Try this one again in a moment.', 2)
    try {
      const early = UploadTarget.safeParse(request.query).data
      if (early) await hooks.permit?.({ userId, target: early })
      const answer = await withTemporaryDirectory(temporaryRoot, async (directory) => {
        const upload = await receiveUpload(request, directory)
        const target = early ?? readTarget(upload.fields)
        if (!early) await hooks.permit?.({ userId, target })
        return keep(upload, userId, target)
      })
      return await reply.code(201).send(answer)
    } finally {
      release()
    }
  })

  async function keep(upload: ReceivedUpload, userId: UserId, target: UploadTarget) {
    const inspected = await inspect(upload)
    const originalKey = `originals/${randomBytes(16).toString('hex')}.${extensions[inspected.type]}`
    await store.put(originalKey, upload.file, { contentType: contentTypes[inspected.type] })
    try {
      const notes = pictureNotes(upload.fileName, inspected)
      const answer = await hooks.accept({ userId, target, inspected, originalKey, hash: upload.sha256, notes })
      return { ...answer, notes }
    } catch (error) {
      await store.delete(originalKey)
      throw error
    }
  }

  async function inspect({ file, fileName }: ReceivedUpload) {
    try {
      return await pool.inspect(file)
    } catch (error) {
      throw error instanceof PictureRefused ? new UploadRefused(error, fileName) : error
    }
  }
}

function readTarget(fields: ReceivedUpload['fields']) {
  const target = UploadTarget.safeParse(fields).data
  if (target) return target
  throw new DomainError('invalid_input', 'Say what the picture is for: artworkId=… or purpose=avatar.')
}
