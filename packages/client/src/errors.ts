import { TRPCClientError } from '@trpc/client'
import type { AppRouter, ErrorData, Reason } from './api.ts'

/** Why a call failed: the shop's own reasons, or `unreachable` and `aborted` when it gave no answer. */
export type ArtiqoReason = Reason | 'unreachable' | 'aborted'

/** One field that the shop could not take. */
export interface Issue {
  /** Where it is in the input: `address.country`; empty for the input as a whole. */
  readonly path: string
  readonly message: string
}

/** Why the shop refused, or why there is no answer. `message` is a sentence that people can read. */
export class ArtiqoError<R extends ArtiqoReason = ArtiqoReason> extends TRPCClientError<AppRouter> {
  /** What to act on: `sold_out`, `session_ended`, `invalid_input`, … */
  readonly reason: R
  /** tRPC's literal for the kind of error, such as `CONFLICT`; `CLIENT` when there was no answer. */
  readonly code: string
  /** The status of this call, also when others shared its request; null when there was no answer. */
  readonly httpStatus: number | null
  /** A reference to quote to the shop, the same as in its logs; null when there was no answer. */
  readonly requestId: string | null
  /** For `invalid_input`: the fields, and what to do about each. Empty otherwise. */
  readonly issues: readonly Issue[]
  /** Seconds until it is worth trying again, where the shop says so: always for `too_many_requests`. */
  readonly retryAfter: number | null
  /** For `which_edition`: the editions to choose from. Empty otherwise. */
  readonly editions: readonly { readonly id: string; readonly name: string }[]
  /** For `not_ready`: what the listing still needs. Empty otherwise. */
  readonly missing: readonly string[]
  /** For `illegal_step`: the state that it is in. */
  readonly state: string | null

  constructor(reason: R, error: TRPCClientError<AppRouter>, data: Partial<ErrorData>) {
    const { message, shape, meta, cause = error } = error
    super(message, { cause, ...(shape && { result: { error: shape } }), ...(meta && { meta }) })
    // tRPC's constructor takes the prototype for its own.
    Object.setPrototypeOf(this, new.target.prototype)
    this.name = 'ArtiqoError'
    this.reason = reason
    this.code = data.code ?? 'CLIENT'
    this.httpStatus = data.httpStatus ?? null
    this.requestId = data.requestId ?? null
    this.issues = data.issues ?? []
    this.retryAfter = data.retryAfter ?? retryAfterOf(error) ?? (reason === 'too_many_requests' ? 1 : null)
    this.editions = data.editions ?? []
    this.missing = data.missing ?? []
    this.state = data.state ?? null
  }
}

/** What is certain about an error once its reason is known. */
interface Details {
  too_many_requests: { readonly retryAfter: number }
  illegal_step: { readonly state: string }
}

/** The error of one reason. */
export type ArtiqoErrorOf<R extends ArtiqoReason> = R extends keyof Details
  ? ArtiqoError<R> & Details[R]
  : R extends ArtiqoReason
    ? ArtiqoError<R>
    : never

/** Any error of the client, told apart by `reason`: use it in a `switch`. */
export type AnyArtiqoError = ArtiqoErrorOf<ArtiqoReason>

/** True for an error of this client; given reasons, for one of those alone. */
export function isArtiqoError(error: unknown): error is AnyArtiqoError
export function isArtiqoError<R extends ArtiqoReason>(error: unknown, ...reasons: R[]): error is ArtiqoErrorOf<R>
export function isArtiqoError(error: unknown, ...reasons: ArtiqoReason[]): boolean {
  return error instanceof ArtiqoError && (reasons.length === 0 || reasons.includes(error.reason))
}

/** What tRPC's links report, as the client says it. */
export function toArtiqoError(error: TRPCClientError<AppRouter>, signal?: AbortSignal | null): ArtiqoError {
  if (error instanceof ArtiqoError) return error
  const data: unknown = error.data
  if (isErrorData(data)) return new ArtiqoError(data.reason, error, data)
  return new ArtiqoError(signal?.aborted ? 'aborted' : 'unreachable', error, {})
}

function isErrorData(data: unknown): data is ErrorData {
  return typeof data === 'object' && data !== null && 'reason' in data && 'requestId' in data
}

function retryAfterOf({ meta }: TRPCClientError<AppRouter>): number | null {
  const response = meta?.['response']
  const seconds = response instanceof Response ? Number(response.headers.get('retry-after') ?? Number.NaN) : Number.NaN
  return Number.isFinite(seconds) ? seconds : null
}
