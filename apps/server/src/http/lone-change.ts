import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
  type AnyTRPCRouter,
} from '@trpc/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx, Deps } from '#context.ts'
import { appRouter } from '#trpc/router.ts'
import { createContext } from './create-context.ts'
import { headersFor, logRefusal } from './call-answers.ts'

const { _config: config } = appRouter._def
const { procedures }: AnyTRPCRouter['_def'] = appRouter._def
const changes = new Set(Object.keys(procedures).filter((path) => procedures[path]?._def.type === 'mutation'))

const prefix = '/trpc/'

/** The procedure that a request calls, when it is a change that travels alone, as the shop's pages and `@artiqo/client` send it. */
export function loneChangeIn({ method, url }: FastifyRequest): string | null {
  if (method !== 'POST' || !url.startsWith(prefix)) return null
  const path = url.slice(prefix.length)
  return changes.has(path) ? path : null
}

/**
 * Answers such a call as tRPC's adapter does, without the web's Request and Response that the adapter makes of each
 * and that take as long as the rest of what Node does for a short call.
 */
export async function answerChange(
  deps: Deps,
  path: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const type = 'mutation'
  let ctx: Ctx | undefined
  let input: unknown
  reply.header('content-type', 'application/json')
  try {
    ctx = await createContext(deps, request, reply)
    const data: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      type,
      ctx,
      getRawInput: async () => (input = inputIn(request.body)),
      signal: undefined,
      batchIndex: 0,
    })
    reply.headers(headersFor([]))
    return JSON.stringify({ result: { data } })
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause)
    logRefusal(request, path, error)
    const shape = getTRPCErrorShape({ config, error, type, path, input, ctx })
    reply.code(shape.data.httpStatus).headers(headersFor([error]))
    return JSON.stringify({ error: shape })
  }
}

function inputIn(body: unknown): unknown {
  if (typeof body !== 'string' || body === '') return undefined
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'The body is no JSON', cause })
  }
}
