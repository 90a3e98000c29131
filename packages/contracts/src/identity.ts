import { passwordLength } from '@artiqo/domain/password'
import { usernamePattern } from '@artiqo/domain/username'
import { z } from 'zod'
import { CartChange } from './cart.ts'
import { ArtworkCard, Cursor, Email, line, Picture, prose, Time } from './common.ts'
import { ImageId, UserId } from './ids.ts'

export const Role = z.enum(['buyer', 'artist', 'admin'])
export type Role = z.infer<typeof Role>

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(usernamePattern, 'Use 3 to 30 small letters, digits and single hyphens')
const NewPassword = z.string().min(passwordLength.min).max(passwordLength.max)
/** A password to compare: any string that could once have been set. */
const Password = z.string().min(1).max(512)

/** `cookie` (browser): the refresh token travels in a cookie no script can read. `token`: it is in the answer. */
const Transport = z.enum(['cookie', 'token']).default('cookie')

export const RegisterInput = z.strictObject({
  username: Username,
  email: Email,
  password: NewPassword,
  /** When sent, it must equal the password. */
  confirmPassword: z.string().max(512).optional(),
  firstName: line(80).optional(),
  role: z.enum(['buyer', 'artist']).default('buyer'),
  transport: Transport,
})
export const LoginInput = z.strictObject({
  /** Username or e-mail address. */
  login: line(254),
  password: Password,
  transport: Transport,
})

/** The signed-in person, to themselves. */
export const Me = z.object({
  id: UserId,
  username: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  firstName: z.string().nullable(),
  displayName: z.string(),
  bio: z.string(),
  place: z.string(),
  photo: Picture.nullable(),
  /** The same picture sent again is another photo. */
  photoId: ImageId.nullable(),
  roles: z.array(Role),
  createdAt: Time,
})
export type Me = z.infer<typeof Me>

export const SignedIn = z.object({
  user: Me,
  accessToken: z.string(),
  /** When the access token ends. */
  expiresAt: Time,
  /** Only with `transport: 'token'`. */
  refreshToken: z.string().nullable(),
  /** What the merge of the guest's cart changed. */
  cartChanges: z.array(CartChange),
})
export type SignedIn = z.infer<typeof SignedIn>

export const RefreshInput = z.strictObject({
  /** Left out by the browser, whose token is in its cookie. */
  refreshToken: z.string().max(2000).optional(),
})
export const Refreshed = z.object({
  accessToken: z.string(),
  expiresAt: Time,
  /** With `transport: 'token'`: the token to use from now on, most often the same. */
  refreshToken: z.string().nullable(),
})
export const LogoutInput = z.strictObject({ refreshToken: z.string().max(2000).optional() })
export const ForgotPasswordInput = z.strictObject({ email: Email })
export const ResetPasswordInput = z.strictObject({
  token: z.string().min(20).max(200),
  password: NewPassword,
  confirmPassword: z.string().max(512).optional(),
})
export const ChangePasswordInput = z.strictObject({
  oldPassword: Password,
  newPassword: NewPassword,
  confirmPassword: z.string().max(512).optional(),
  /** Also ends every other session. */
  signOutOthers: z.boolean().default(true),
})
export const VerifyEmailInput = z.strictObject({ token: z.string().min(20).max(200) })
export const UsernameFreeInput = z.strictObject({ username: z.string().max(60) })
export const UsernameFree = z.object({
  free: z.boolean(),
  reason: z.enum(['taken', 'reserved', 'malformed']).nullable(),
})

export const UpdateProfileInput = z.strictObject({
  displayName: line(80).optional(),
  firstName: line(80).nullable().optional(),
  bio: prose(4000).optional(),
  place: line(80, 0).optional(),
})
export const SetPhotoInput = z.strictObject({
  /** Only null: a photo is set by uploading one to `/upload/pictures?purpose=avatar`. */
  photo: z.null(),
})

export const ProfileInput = z.strictObject({ username: Username, cursor: Cursor.optional() })
/** A person as everybody sees them. */
export const Profile = z.object({
  id: UserId,
  username: z.string(),
  name: z.string(),
  bio: z.string(),
  place: z.string(),
  photo: Picture.nullable(),
  isArtist: z.boolean(),
  since: Time,
  /** How many works are for sale, and how many have been sold. */
  worksForSale: z.int(),
  worksSold: z.int(),
  works: z.object({ items: z.array(ArtworkCard), nextCursor: z.string().nullable() }),
})
export type Profile = z.infer<typeof Profile>
