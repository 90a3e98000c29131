import type { ErrorData, Reason } from '@artiqo/contracts/errors'
import { TRPCClientError } from '@trpc/client'

/** What the server said about an error; null when no answer came, as without a network. */
export function errorDataOf(error: unknown): ErrorData | null {
  if (!(error instanceof TRPCClientError)) return null
  const data: unknown = error.data
  return isErrorData(data) ? data : null
}

export function reasonOf(error: unknown): Reason | null {
  return errorDataOf(error)?.reason ?? null
}

/** True when the server was not reached at all. */
export function isOffline(error: unknown): boolean {
  return error instanceof TRPCClientError && errorDataOf(error) === null && error.cause instanceof TypeError
}

function isErrorData(data: unknown): data is ErrorData {
  return typeof data === 'object' && data !== null && 'reason' in data && 'requestId' in data
}
