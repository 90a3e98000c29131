import { fastifyRequestHandler, type FastifyHandlerOptions } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '#context.ts'
import { DomainError } from '#errors.ts'
import { appRouter, type ServerRouter } from '#trpc/router.ts'
import { headersFor, logRefusal } from './call-answers.ts'
import { createContext } from './create-context.ts'
import { answerChange, loneChangeIn } from './lone-change.ts'
import { wholeAnswers } from './whole-answers.ts'

/** No procedure takes more than this; pictures have a route of their own. */
const maxBody = 256 * 1024

/** Every procedure at `/trpc`. Writes must be JSON: a form of another site can send everything but that. */
export async function trpcRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  // Bodies are JSON or nothing, and procedures read them.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  app.addHook('preValidation', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    if (!request.headers['content-type']?.startsWith('application/json'))
      throw new DomainError('unsupported_media_type', 'Send the call as application/json.')
  })
  wholeAnswers(app)
  const options: FastifyHandlerOptions<ServerRouter, FastifyRequest, FastifyReply> = {
    router: appRouter,
    maxBatchSize: 10,
    maxBodySize: maxBody,
    createContext: ({ req, res }) => createContext(deps, req, res),
    responseMeta: ({ errors, type }) => ({
      headers: { ...headersFor(errors), ...(type === 'query' && { vary: 'authorization' }) },
    }),
    onError: ({ error, path, req }) => logRefusal(req, path, error),
  }
  app.all<{ Params: { path: string } }>('/trpc/:path', async (request, reply) => {
    const change = loneChangeIn(request)
    if (change !== null) return answerChange(deps, change, request, reply)
    return fastifyRequestHandler({ ...options, req: request, res: reply, path: request.params.path })
  })
}
