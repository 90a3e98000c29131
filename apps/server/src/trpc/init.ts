import { randomUUID } from 'node:crypto'
import { reasons, type ErrorData, type Reason } from '@artiqo/contracts/errors'
import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { Ctx } from '#context.ts'
import { DomainError } from '#errors.ts'
import { countCall } from '#identity/throttle.ts'
import type { ErrorShape } from './error-shape.ts'
import type { Meta } from './meta.ts'

export const t = initTRPC
  .context<Ctx>()
  .meta<Meta>()
  .create({
    errorFormatter({ shape, error, ctx }): ErrorShape {
      const data = errorData(error, ctx?.request.id ?? randomUUID())
      return { ...shape, message: sentenceOf(error, data), data }
    },
  })

/** What clients are told about an error: never a stack, never the words of an unexpected one. */
export function errorData(error: TRPCError, requestId: string): ErrorData {
  const { cause } = error
  const reason = reasonOf(error)
  const code = reason === 'unreadable_request' ? reasons[reason] : error.code
  return {
    code,
    httpStatus: reason === 'gone' ? 410 : httpStatusOf(code),
    reason,
    requestId,
    ...(cause instanceof DomainError && cause.details),
    ...(cause instanceof z.core.$ZodError &&
      reason === 'invalid_input' && {
        issues: cause.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
      }),
  }
}

function reasonOf(error: TRPCError): Reason {
  if (error.cause instanceof DomainError) return error.cause.reason
  // What is no JSON; tRPC calls it a bad request like one with wrong fields.
  if (error.code === 'BAD_REQUEST' && error.cause instanceof SyntaxError) return 'unreadable_request'
  return byCode[error.code] ?? 'internal'
}

const byCode: Partial<Record<TRPCError['code'], Reason>> = {
  BAD_REQUEST: 'invalid_input',
  PARSE_ERROR: 'unreadable_request',
  UNAUTHORIZED: 'sign_in_required',
  NOT_FOUND: 'not_found',
  METHOD_NOT_SUPPORTED: 'method_not_supported',
  PAYLOAD_TOO_LARGE: 'payload_too_large',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported_media_type',
  TOO_MANY_REQUESTS: 'too_many_requests',
}

const statuses: Partial<Record<TRPCError['code'], number>> = {
  PARSE_ERROR: 400,
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_SUPPORTED: 405,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  UNPROCESSABLE_CONTENT: 422,
  TOO_MANY_REQUESTS: 429,
  BAD_GATEWAY: 502,
  SERVICE_UNAVAILABLE: 503,
}
function httpStatusOf(code: TRPCError['code']): number {
  return statuses[code] ?? 500
}

function sentenceOf(error: TRPCError, data: ErrorData): string {
  if (data.httpStatus >= 500 && data.reason === 'internal')
    return `We broke something, and we've been told. Reference ${data.requestId}.`
  if (data.reason === 'unreadable_request') return 'This request cannot be read.'
  if (error.cause instanceof z.core.$ZodError) return 'Some fields need another look.'
  return error.message
}

/**
 * What every call has to pass before its rung, and what its refusal passes on the way out: refusals become tRPC's
 * errors; anything else that is thrown stays a defect.
 */
const door = t.middleware(async ({ ctx, meta, path, next }) => {
  try {
    await admit(ctx, meta, path)
    const result = await next()
    if (!result.ok) throw result.error
    return result
  } catch (error) {
    throw asRefusal(error)
  }
})

async function admit(ctx: Ctx, meta: Meta | undefined, path: string): Promise<void> {
  if (meta?.alone && ctx.request.calls > 1)
    throw new DomainError('invalid_input', 'This call cannot share a request with others.')
  // A token that is no longer good is said to be so, instead of quietly serving a guest.
  if (ctx.staleToken && !meta?.public && !meta?.anyToken)
    throw new DomainError('session_ended', 'Your session ended. Sign in again.')
  if (meta?.limit) await countCall(ctx, `${path}:${ctx.actor?.userId ?? ctx.request.network}`, ctx.settings[meta.limit])
}

function asRefusal(error: unknown): unknown {
  const cause = error instanceof TRPCError ? error.cause : error
  return cause instanceof DomainError
    ? new TRPCError({ code: reasons[cause.reason], message: cause.message, cause })
    : error
}

/** The ladder: picking the rung is the statement of who may call. */
export const anyone = t.procedure.use(door)

export const signedIn = anyone.use(async ({ ctx, next }) => {
  if (!ctx.actor) throw new DomainError('sign_in_required', 'Sign in first.')
  return next({ ctx: { ...ctx, actor: ctx.actor } })
})

export const artist = signedIn.use(async ({ ctx, next }) => {
  if (!ctx.actor.roles.has('artist')) throw new DomainError('artist_only', 'Only artists have a studio.')
  return next()
})

export const admin = signedIn.use(async ({ ctx, next }) => {
  const roles = await ctx.rolesNow(ctx.actor.userId)
  if (!roles.has('admin')) throw new DomainError('admin_only', 'Only the people who run the shop can do this.')
  return next()
})
