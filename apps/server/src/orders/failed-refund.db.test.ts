import { afterAll, beforeAll, expect, test } from 'vitest'
import { refreshRefund } from '#payments/refunds.service.ts'
import { confirm, placed } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { settlePayment } from './settle-payment.ts'

const minute = 60_000
let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterAll(() => shop.close())

test('a refund that fails after its order was looked at already is told to everybody who runs the shop, once', async () => {
  const admin = await given(shop.deps).admin()
  const artist = await given(shop.deps).artist()
  const { editionId } = await given(shop.deps).work({ artistId: artist.id })
  const late = await placed(given(shop.deps).guest(), [editionId])
  const intentId = await confirm(shop, late, 'pm_card_refundFail')
  // As if the order had been ended by a defect, with its intent still payable.
  await shop.deps.db.updateTable('orders').set({ state: 'expired' }).where('id', '=', late.orderId).execute()
  await shop.deps.db.updateTable('holds').set({ state: 'released' }).where('order_id', '=', late.orderId).execute()
  await shop.deps.db
    .updateTable('edition_stock')
    .set({ available: 0, reserved: 0, sold: 1 })
    .where('edition_id', '=', editionId)
    .execute()
  await settlePayment(shop.deps, intentId)
  await shop.work()
  shop.mails.length = 0

  shop.advance(60 * 24 * minute)
  const refund = await shop.deps.db
    .selectFrom('refunds')
    .select('stripe_id')
    .where('order_id', '=', late.orderId)
    .executeTakeFirstOrThrow()
  for (let times = 0; times < 3; times += 1) await refreshRefund(shop.deps, refund.stripe_id ?? '')
  await shop.work()
  const told = shop.mails.filter((mail) => mail.to === admin.email)
  expect(told.map((mail) => mail.text)).toEqual([expect.stringContaining('The refund failed')])
})
