import { errors, jwtVerify, SignJWT } from 'jose'
import { randomUUID } from 'node:crypto'
import type { Deps } from '#context.ts'

/** Access and refresh tokens say what they are, so that one is never taken for the other (RFC 9068, RFC 8725). */
export type TokenKind = 'at' | 'rt'
type Signer = Pick<Deps, 'secret' | 'clock'>

const algorithm = 'HS256'
const issuer = 'artiqo'
const audiences = { at: 'artiqo:api', rt: 'artiqo:refresh' } as const

/** Signs claims into a token that ends at `expiresAt`, to the second. */
export async function signToken(
  { secret, clock }: Signer,
  kind: TokenKind,
  claims: { readonly sub: string; readonly jti?: string } & Readonly<Record<string, unknown>>,
  expiresAt: Date,
): Promise<string> {
  const inSeconds = (date: Date) => Math.floor(date.getTime() / 1000)
  const times = { iat: inSeconds(clock.now()), exp: inSeconds(expiresAt) }
  return new SignJWT({ jti: randomUUID(), ...claims, ...times, iss: issuer, aud: audiences[kind] })
    .setProtectedHeader({ alg: algorithm, typ: `${kind}+jwt` })
    .sign(secret)
}

/** The claims of a token that is ours, of this kind and not over; null for every other string. */
export async function readToken({ secret, clock }: Signer, kind: TokenKind, token: string): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, secret, {
      algorithms: [algorithm],
      typ: `${kind}+jwt`,
      issuer,
      audience: audiences[kind],
      requiredClaims: ['sub', 'exp', 'iat', 'jti'],
      currentDate: clock.now(),
    })
    return payload
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}
