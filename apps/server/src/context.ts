import type { KeyObject } from 'node:crypto'
import type { Role } from '@artiqo/contracts/identity'
import type { Db } from '@artiqo/db/connect'
import type { SessionId, UserId } from '@artiqo/domain/ids'
import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '#clock.ts'
import type { Settings } from '#env.ts'
import type { ObjectStore } from '#media/object-store.ts'
import type { PicturePool } from '#media/picture-pool.ts'
import type { NewId } from '#new-id.ts'
import type { Mailer } from '#notifications/mailer.ts'
import type { StripeGateway } from '#payments/stripe-gateway.ts'

/** What the shop is made of: built once per process, handed to every service and job. */
export interface Deps {
  readonly settings: Settings
  /** Where people reach the shop; every link in a mail begins with it. No slash at the end. */
  readonly publicUrl: string
  /** Signs sessions and links. */
  readonly secret: KeyObject
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
  readonly log: FastifyBaseLogger
  readonly stripe: StripeGateway
  readonly mailer: Mailer
  readonly store: ObjectStore
  readonly pictures: PicturePool
}

export interface Actor {
  readonly userId: UserId
  readonly sessionId: SessionId
  readonly roles: ReadonlySet<Role>
}

export interface RequestFacts {
  /** Also in the logs and in every error's answer. */
  readonly id: string
  /** The caller's address cut to its network (/24 or /64), for limits. */
  readonly network: string
  readonly userAgent: string
  readonly cartToken: string | null
  readonly refreshCookie: string | null
  readonly idempotencyKey: string | null
  /** How many procedure calls share this HTTP request. */
  readonly calls: number
}

/** What a procedure may say besides its answer. */
export interface ReplyActions {
  setCartToken(token: string): void
  setRefreshCookie(token: string, expires: Date): void
  clearRefreshCookie(): void
}

/** One call: the shop, who calls, and how to answer. */
export interface Ctx extends Deps {
  readonly actor: Actor | null
  /** True when a token was sent that is expired or not ours. */
  readonly staleToken: boolean
  /** Roles as the database has them now, not as the token remembers. */
  readonly rolesNow: (userId: UserId) => Promise<ReadonlySet<Role>>
  readonly request: RequestFacts
  readonly reply: ReplyActions
}

/** A call by someone who is signed in. */
export type SignedInCtx = Ctx & { readonly actor: Actor }
