import { createHash, timingSafeEqual } from 'node:crypto'
import type { Keys } from '../core/home.ts'
import { Failure } from './failure.ts'

export type KeyKind = 'secret' | 'publishable'

/** Same time for every wrong guess. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

/** Whose key it is. Throws the 401 for none or another one. */
export function authenticate(keys: Keys, header: string | undefined): { kind: KeyKind; key: string } {
  const key = keyOf(header)
  if (key === '')
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    )
  if (sameSecret(key, keys.secretKey) || sameSecret(key, keys.secretKey.replace(/^sk_/, 'rk_')))
    return { kind: 'secret', key }
  if (sameSecret(key, keys.publishableKey)) return { kind: 'publishable', key }
  if (/^(sk|rk|pk)_live_/.test(key)) throw unauthorized('This is the local Stripe sandbox: it takes no live key.')
  const shown = key.length > 20 ? `${key.slice(0, 8)}****${key.slice(-4)}` : '****'
  throw unauthorized(`Invalid API Key provided: ${shown}`)
}

function keyOf(header = ''): string {
  const [scheme = '', value = ''] = header.trim().split(/\s+/, 2)
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme.toLowerCase() !== 'basic') return ''
  return Buffer.from(value, 'base64').toString('utf8').split(':', 1)[0] ?? ''
}

function unauthorized(message: string): Failure {
  return new Failure(401, { type: 'invalid_request_error', message })
}
