import { createHmac } from 'node:crypto'
import type { EndpointSecretRow } from '../core/rows.ts'

/** The `Stripe-Signature` of a body: one `v1` per secret that is still good, the newest first. */
export function signatureHeader(secret: EndpointSecretRow, body: string, signedAt: Date, nowMs: number): string {
  const timestamp = Math.floor(signedAt.getTime() / 1000)
  const { previous } = secret
  const secrets = previous !== null && previous.until > nowMs ? [secret.secret, previous.secret] : [secret.secret]
  const sign = (key: string) => createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex')
  return [`t=${timestamp}`, ...secrets.map((key) => `v1=${sign(key)}`)].join(',')
}
