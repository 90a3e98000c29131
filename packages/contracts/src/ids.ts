import { idPrefixes, type IdKind } from '@artiqo/domain/ids'
import { z } from 'zod'

const suffix = z.string().regex(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/)

function idOf<K extends IdKind>(kind: K) {
  return z.templateLiteral([idPrefixes[kind], '_', suffix])
}

export const UserId = idOf('user')
export const ArtworkId = idOf('artwork')
export const EditionId = idOf('edition')
export const ImageId = idOf('image')
export const CategoryId = idOf('category')
export const CartId = idOf('cart')
export const CheckoutId = idOf('checkout')
export const OrderId = idOf('order')
export const ArtistOrderId = idOf('artistOrder')
export const OrderLineId = idOf('orderLine')
export const PaymentId = idOf('payment')
export const SessionId = idOf('session')
