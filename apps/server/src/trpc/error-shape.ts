import type { ErrorData } from '@artiqo/contracts/errors'
import type { TRPC_ERROR_CODE_NUMBER } from '@trpc/server'

/** A refusal as it goes over the wire. */
export interface ErrorShape {
  readonly code: TRPC_ERROR_CODE_NUMBER
  readonly message: string
  readonly data: ErrorData
}
