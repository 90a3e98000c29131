import type { CategoryId, ImageId, SessionId, UserId } from '@artiqo/domain/ids'
import type { Generated } from 'kysely'

export interface UsersTable {
  id: UserId
  username: string
  email: string
  email_verified_at: Date | null
  password_hash: string
  first_name: string | null
  display_name: string
  bio: string
  place: string
  photo_id: ImageId | null
  created_at: Date
  updated_at: Date
}

export interface UserRolesTable {
  user_id: UserId
  role: 'artist' | 'admin'
  granted_at: Date
}

/** What an artist asks for delivery; one row for every user with the artist role. Null: does not send there. */
export interface ArtistSettingsTable {
  user_id: UserId
  home_country: string
  delivery_home: number | null
  delivery_eu: number | null
  delivery_world: number | null
  collect: boolean
  collect_place: string
}

/** One row per refresh token family: a device that is signed in. Tokens are kept as sha256 alone. */
export interface SessionsTable {
  id: SessionId
  user_id: UserId
  transport: 'cookie' | 'token'
  token_hash: string
  previous_hash: string | null
  rotated_at: Date | null
  user_agent: string
  created_at: Date
  last_used_at: Date
  expires_at: Date
  revoked_at: Date | null
}

/** Single-use tokens sent by mail, kept as sha256 alone. */
export interface OneTimeTokensTable {
  token_hash: string
  user_id: UserId
  purpose: 'reset_password' | 'verify_email'
  email: string
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

/** Counted calls in a window of time: rate limits that hold over all server processes. */
export interface RateCountersTable {
  bucket: string
  window_start: Date
  count: number
  expires_at: Date
}

export interface CategoriesTable {
  id: CategoryId
  parent_id: CategoryId | null
  slug: string
  name: string
  position: Generated<number>
}
