import type * as server from '@artiqo/server/api'
import type * as contracts from '@artiqo/contracts/errors'
import type { inferRouterError, inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type * as client from '../../dist/api.js'

/** True when two types are the same, field by field, optional marks and all. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** `true` for each procedure that is the same in both, else what the server says and what the client would. */
type Compared<A, B> = {
  [Slice in keyof A | keyof B]: Slice extends keyof A & keyof B
    ? Same<A[Slice], B[Slice]> extends true
      ? true
      : { server: A[Slice]; client: B[Slice] }
    : 'missing on one side'
}
type AllTrue<T> = { [K in keyof T]: true }

type Kinds<Procedure> = Procedure extends { _def: { type: infer Kind } }
  ? Kind
  : { [K in Exclude<keyof Procedure, '_def' | 'createCaller'>]: Kinds<Procedure[K]> }

function holds<T extends AllTrue<T>>(): T | undefined {
  return undefined
}

export const same = [
  holds<Compared<inferRouterInputs<server.AppRouter>, inferRouterInputs<client.AppRouter>>>(),
  holds<Compared<inferRouterOutputs<server.AppRouter>, inferRouterOutputs<client.AppRouter>>>(),
  holds<Compared<Kinds<server.AppRouter>, Kinds<client.AppRouter>>>(),
  holds<Compared<{ error: inferRouterError<server.AppRouter> }, { error: inferRouterError<client.AppRouter> }>>(),
  holds<Compared<{ reason: contracts.Reason }, { reason: client.Reason }>>(),
]
