import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto'
import { OrderId } from '@artiqo/contracts/ids'
import type { OrderId as OrderIdType } from '@artiqo/domain/ids'

/** Opens one order without an account: the order's id, signed. It names nobody and cannot be guessed. */
export function linkTokenOf(secret: KeyObject, orderId: OrderIdType): string {
  const suffix = orderId.slice('ord_'.length)
  return `${suffix}.${sign(secret, suffix).toString('base64url')}`
}

/** The order that a token opens, or null when it is not one of ours. */
export function readLinkToken(secret: KeyObject, token: string): OrderIdType | null {
  const id = OrderId.safeParse(`ord_${token.split('.')[0]}`)
  if (!id.success) return null
  // The token as it is written, not what its text decodes to: one order has one link.
  const given = Buffer.from(token)
  const right = Buffer.from(linkTokenOf(secret, id.data))
  return given.length === right.length && timingSafeEqual(given, right) ? id.data : null
}

/** 128 bits are enough: tokens are tried one by one against the shop, not offline. */
function sign(secret: KeyObject, suffix: string): Buffer {
  return createHmac('sha256', secret).update(`order-link:${suffix}`).digest().subarray(0, 16)
}
