/** Every reason the shop refuses for, with the tRPC code it travels under. `data.reason` on the wire. */
export const reasons = {
  invalid_input: 'BAD_REQUEST',
  unreadable_request: 'PARSE_ERROR',
  which_edition: 'BAD_REQUEST',
  idempotency_key_missing: 'BAD_REQUEST',
  token_invalid: 'BAD_REQUEST',
  password_too_common: 'BAD_REQUEST',
  passwords_differ: 'BAD_REQUEST',

  sign_in_required: 'UNAUTHORIZED',
  session_ended: 'UNAUTHORIZED',
  wrong_login: 'UNAUTHORIZED',
  wrong_password: 'FORBIDDEN',
  artist_only: 'FORBIDDEN',
  admin_only: 'FORBIDDEN',
  foreign_origin: 'FORBIDDEN',

  not_found: 'NOT_FOUND',
  gone: 'NOT_FOUND',
  method_not_supported: 'METHOD_NOT_SUPPORTED',

  username_taken: 'CONFLICT',
  email_taken: 'CONFLICT',
  refresh_raced: 'CONFLICT',
  sold_out: 'CONFLICT',
  on_hold: 'CONFLICT',
  not_for_sale: 'CONFLICT',
  own_work: 'CONFLICT',
  illegal_step: 'CONFLICT',
  version_conflict: 'CONFLICT',
  not_ready: 'CONFLICT',
  cannot_cancel: 'CONFLICT',
  hold_limit: 'CONFLICT',
  hold_ended: 'CONFLICT',
  payment_over: 'CONFLICT',
  cart_full: 'CONFLICT',
  too_many_pictures: 'CONFLICT',
  category_exists: 'CONFLICT',

  payload_too_large: 'PAYLOAD_TOO_LARGE',
  unsupported_media_type: 'UNSUPPORTED_MEDIA_TYPE',
  idempotency_key_reused: 'UNPROCESSABLE_CONTENT',
  too_many_requests: 'TOO_MANY_REQUESTS',
  payment_unavailable: 'BAD_GATEWAY',
  shutting_down: 'SERVICE_UNAVAILABLE',
  internal: 'INTERNAL_SERVER_ERROR',
} as const

export type Reason = keyof typeof reasons

/** What an error carries beside its sentence. */
export interface ErrorData {
  readonly code: string
  readonly httpStatus: number
  readonly reason: Reason
  /** A reference to quote to the shop, the same as in its logs. */
  readonly requestId: string
  /** For `invalid_input`: which field, and what to do about it. */
  readonly issues?: readonly { readonly path: string; readonly message: string }[]
  /** For `illegal_step`: the state it is in. */
  readonly state?: string
  /** For `too_many_requests`: seconds until it is worth trying again. */
  readonly retryAfter?: number
  /** For `which_edition`: the editions to choose from. */
  readonly editions?: readonly { readonly id: string; readonly name: string }[]
  /** For `not_ready`: what the listing still needs. */
  readonly missing?: readonly string[]
}
