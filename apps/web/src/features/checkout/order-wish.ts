import type { CartQuote } from '#features/cart/cart-quote.ts'
import type { CheckoutFields } from './checkout-fields.ts'
import type { OrderWish } from './place-order.ts'
import { tidyPostcode } from './postcodes.ts'

/** What is asked of the server: the fields as they are written on a parcel, the ways as they were shown, the total seen. */
export function orderWish(fields: CheckoutFields, quote: CartQuote): OrderWish {
  return {
    email: fields.email.trim().toLowerCase(),
    address: {
      name: oneLine(fields.name),
      line1: oneLine(fields.line1),
      line2: '',
      postalCode: tidyPostcode(fields.postalCode, fields.country),
      city: oneLine(fields.city),
      country: fields.country,
      phone: oneLine(fields.phone),
    },
    delivery: quote.groups.map(({ group, method }) => ({ artistId: group.artist.id, method })),
    quotedTotal: quote.total,
    note: fields.note.trim(),
  }
}

const oneLine = (typed: string) => typed.replaceAll(/\s+/g, ' ').trim()
