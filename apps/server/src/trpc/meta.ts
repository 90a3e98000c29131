import type { Limit, Settings } from '#env.ts'
import type { PublicRead } from '#kept/public-read.ts'

type LimitName = { [K in keyof Settings]: Settings[K] extends Limit ? K : never }[keyof Settings]

/** What a procedure says of itself besides its schemas. */
export interface Meta {
  /** Same answer for everybody: kept, served as a plain GET with an ETag, never from a session. */
  readonly public?: PublicRead
  /** Calls are counted against this setting, by account or else by address. */
  readonly limit?: LimitName
  /** May not share an HTTP request with other calls. */
  readonly alone?: true
  /** An access token that is over is no obstacle: signing in and out. */
  readonly anyToken?: true
}
