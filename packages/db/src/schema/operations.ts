import type { OrderId } from '@artiqo/domain/ids'
import type { Generated } from 'kysely'

/** Work to be done after a commit, at least once: mail, calls to Stripe, pictures. */
export interface OutboxTable {
  id: Generated<number>
  topic: string
  /** JSON. */
  payload: string
  run_at: Date
  attempts: Generated<number>
  locked_until: Date | null
  done_at: Date | null
  /** Set when it is given up after the last try. */
  dead_at: Date | null
  last_error: string | null
  dedupe_key: string | null
  created_at: Date
}

/** The inbox of Stripe's events: verified, stored, acknowledged, then worked on. */
export interface StripeEventsTable {
  id: string
  type: string
  object_id: string
  created: Date
  /** JSON. */
  payload: string
  attempts: Generated<number>
  run_at: Date
  locked_until: Date | null
  done_at: Date | null
  dead_at: Date | null
  last_error: string | null
  received_at: Date
}

/** Who asked what under which key, and which order it made: the answer is read from the order, so no secret is kept. */
export interface IdempotencyKeysTable {
  actor: string
  key: string
  operation: string
  input_hash: string
  /** What was in the cart when the key was claimed. */
  cart_hash: string
  /** The order that the call makes, chosen with the claim: the key is done once there is that order. */
  order_id: OrderId
  locked_at: Date
  created_at: Date
}

/** Small facts that jobs keep between runs, such as how far Stripe's events were read. */
export interface JobStateTable {
  name: string
  value: string
  updated_at: Date
}

/** What the catalogue's readers must read again: one row for each thing that a commit has changed. */
export interface CatalogChangesTable {
  id: Generated<number>
  /** An id, or the name of a group of lists. */
  tag: string
}
