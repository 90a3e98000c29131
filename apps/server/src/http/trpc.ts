import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '#context.ts'
import { DomainError } from '#errors.ts'
import { appRouter, type ServerRouter } from '#trpc/router.ts'
import { errorData } from '#trpc/init.ts'
import { createContext } from './create-context.ts'
import { wholeAnswers } from './whole-answers.ts'

/** No procedure takes more than this; pictures have a route of their own. */
const maxBody = 256 * 1024

/** Every procedure at `/trpc`. Writes must be JSON: a form of another site can send everything but that. */
export async function trpcRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  app.addHook('preValidation', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    if (!request.headers['content-type']?.startsWith('application/json'))
      throw new DomainError('unsupported_media_type', 'Send the call as application/json.')
  })
  wholeAnswers(app)
  const options: FastifyTRPCPluginOptions<ServerRouter> = {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: 10,
      maxBodySize: maxBody,
      createContext: ({ req, res }) => createContext(deps, req, res),
      responseMeta: ({ errors, type }) => {
        const [error] = errors
        const cause = error?.cause
        return {
          ...(cause instanceof DomainError && cause.reason === 'gone' && errors.length === 1 && { status: 410 }),
          headers: {
            'cache-control': 'no-store',
            ...(cause instanceof DomainError &&
              cause.details.retryAfter !== undefined && { 'retry-after': String(cause.details.retryAfter) }),
            ...(type === 'query' && { vary: 'authorization' }),
          },
        }
      },
      onError({ error, path, req }) {
        const { reason } = errorData(error, req.id)
        if (reason === 'internal') req.log.error({ err: error.cause ?? error, path }, 'procedure failed')
        else req.log.info({ reason, path }, 'refused')
      },
    },
  }
  await app.register(fastifyTRPCPlugin, options)
}
