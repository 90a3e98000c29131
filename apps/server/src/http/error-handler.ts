import { reasons, type Reason } from '@artiqo/contracts/errors'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { TRPCError } from '@trpc/server'
import type { FastifyError, FastifyInstance } from 'fastify'
import { DomainError } from '#errors.ts'

/** Errors outside the procedures: the same reasons and sentences, as plain JSON, and never a stack. */
export function errorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | DomainError, request, reply) => {
    const refusal = error instanceof DomainError ? error : fromFastify(error)
    if (refusal) {
      const { reason, message, details } = refusal
      if (details.retryAfter) reply.header('retry-after', String(details.retryAfter))
      const status = getHTTPStatusCodeFromError(new TRPCError({ code: reasons[reason] }))
      const data = { code: reasons[reason], httpStatus: status, reason, requestId: request.id, ...details }
      return reply.code(status).send({ error: { message, code: -32_600, data }, ...data, message })
    }
    request.log.error({ err: error }, 'request failed')
    const message = `We broke something, and we've been told. Reference ${request.id}.`
    return reply.code(500).send({
      error: {
        message,
        code: -32_603,
        data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, reason: 'internal', requestId: request.id },
      },
    })
  })
}

const byStatus: Readonly<Record<number, readonly [Reason, string]>> = {
  400: ['unreadable_request', 'This request cannot be read.'],
  // What the file server calls a folder.
  403: ['not_found', 'Nothing hangs here.'],
  404: ['not_found', 'Nothing hangs here.'],
  405: ['method_not_supported', 'This address takes another method.'],
  413: ['payload_too_large', 'That is more than this call takes.'],
  414: ['invalid_input', 'This address is too long.'],
  415: ['unsupported_media_type', 'Send this as application/json.'],
  429: ['too_many_requests', 'Too many requests. Try again in a moment.'],
  503: ['shutting_down', 'The shop is restarting. Try again in a moment.'],
}

function fromFastify(error: FastifyError): DomainError | null {
  const known = byStatus[error.statusCode ?? 500]
  return known ? new DomainError(...known) : null
}
