import type { TRPCError } from '@trpc/server'
import type { FastifyRequest } from 'fastify'
import { DomainError } from '#errors.ts'
import { errorData } from '#trpc/init.ts'

/** The headers of an answer to calls, some of which may have been refused. */
export function headersFor(errors: readonly TRPCError[]): Record<string, string> {
  const cause = errors[0]?.cause
  const wait = cause instanceof DomainError ? cause.details.retryAfter : undefined
  return { 'cache-control': 'no-store', ...(wait !== undefined && { 'retry-after': String(wait) }) }
}

/** Writes down that a call was refused, and everything that is known when that is a defect of the shop. */
export function logRefusal(request: FastifyRequest, path: string | undefined, error: TRPCError): void {
  const { reason } = errorData(error, request.id)
  if (reason === 'internal') request.log.error({ err: error.cause ?? error, path }, 'procedure failed')
  else request.log.info({ reason, path }, 'refused')
}
