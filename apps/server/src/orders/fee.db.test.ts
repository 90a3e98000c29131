import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirm, placed } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { settlePayment } from './settle-payment.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop({ FEE_BASIS_POINTS: '900' })
})
afterAll(() => shop.close())

test('the fee that artists are told of is the one that their sales are charged', async () => {
  const artist = await given(shop.deps).artist()
  const { editionId } = await given(shop.deps).work({ artistId: artist.id, price: 10_000 })
  expect(await artist.visitor.call.payments.config()).toMatchObject({ feeBp: 900 })
  await settlePayment(shop.deps, await confirm(shop, await placed(given(shop.deps).guest(), [editionId])))
  const { items } = await artist.visitor.call.studio.orders.list({})
  expect(items).toMatchObject([{ fee: { amount: 900 }, earnings: { amount: 10_000 - 900 + 1_500 } }])
})
