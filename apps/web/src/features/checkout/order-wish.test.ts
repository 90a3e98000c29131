import { PlaceOrderInput } from '@artiqo/contracts/checkout'
import { expect, test } from 'vitest'
import { quoteCart } from '#features/cart/cart-quote.ts'
import { artist, givenGroup, givenLine } from '#features/cart/testing/given-cart.ts'
import { emptyFields } from './checkout-fields.ts'
import { orderWish } from './order-wish.ts'

const id = 'usr_01h455vb4pex5vsknk084sn02q' as const

test('what is sent is what was shown: tidied, with the way of each artist and the total that was seen', () => {
  const groups = [givenGroup([givenLine({ artist: { ...artist('wren'), id } })])]
  const quote = quoteCart({ groups }, new Map([[id, 'collect']]), 'BE')
  const fields = {
    ...emptyFields,
    email: ' Nele@Example.be',
    name: ' Nele  Verbeke ',
    line1: 'Visserij 118',
    postalCode: 'B-9000',
    city: 'Ghent',
    country: 'BE',
  }
  const wish = orderWish(fields, quote)
  expect(wish).toMatchObject({
    email: 'nele@example.be',
    address: { name: 'Nele Verbeke', postalCode: '9000', phone: '' },
    delivery: [{ artistId: id, method: 'collect' }],
    quotedTotal: { amount: 10_000, currency: 'EUR' },
  })
  expect(PlaceOrderInput.safeParse(wish).error).toBeUndefined()
})
