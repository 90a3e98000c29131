import { afterAll, beforeAll, expect, test } from 'vitest'
import { settlePayment } from '#orders/settle-payment.ts'
import { confirm, placed } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterAll(() => shop.close())

const buyer = 'nele@example.org'

/** What has been sent since `from`: kind of reader and subject, without the order's number. */
async function sentSince(from: number): Promise<string[]> {
  await shop.work()
  return shop.mails
    .slice(from)
    .map(({ to, subject }) => `${to === buyer ? 'buyer' : 'artist'}: ${subject.replace(/AQ-[\d-]+/, 'N')}`)
    .toSorted()
}

test('an order is told of from its placement to its arrival, to each reader what is theirs', async () => {
  const people = given(shop.deps)
  const [one, two] = [await people.artist(), await people.artist()]
  const works = [
    await people.work({ artistId: one.id, title: 'Low tide', price: 48_900 }),
    await people.work({ artistId: two.id, title: 'Salt room', price: 12_000 }),
  ]
  const order = await placed(
    people.guest(),
    works.map((work) => work.editionId),
  )
  expect(await sentSince(0)).toEqual(['buyer: Order N waits to be paid'])

  let from = shop.mails.length
  await settlePayment(shop.deps, await confirm(shop, order, 'pm_card_chargeDeclined'))
  expect(await sentSince(from)).toEqual(['buyer: Order N: the payment did not go through'])

  from = shop.mails.length
  const intent = await confirm(shop, order)
  await settlePayment(shop.deps, intent)
  await settlePayment(shop.deps, intent)
  expect(await sentSince(from)).toEqual(['artist: New order N', 'artist: New order N', 'buyer: Order N is paid'])
  const paid = shop.mails.find((mail) => mail.subject === `Order ${order.number} is paid`)
  expect(paid?.text).toContain('€489')
  expect(paid?.text).toContain(`/o/${order.linkToken}\n`)
  const toOne = shop.mails.find((mail) => mail.to === one.email)
  expect(toOne?.text).toContain('Low tide')
  expect(toOne?.text).not.toContain('Salt room')

  from = shop.mails.length
  const [part] = (await one.visitor.call.studio.orders.list({})).items
  if (!part) throw new Error('The artist sees no order')
  await one.visitor.call.studio.orders.advance({ artistOrderId: part.id, to: 'accepted' })
  await one.visitor.call.studio.orders.advance({
    artistOrderId: part.id,
    to: 'shipped',
    carrier: 'bpost',
    trackingNumber: '3232100042',
  })
  expect(await sentSince(from)).toEqual(['buyer: Order N is on its way'])
  expect(shop.mails.at(-1)?.text).toContain('Tracking number:\n  3232100042')
})

test('a cancelled order sends the money back and tells everybody; one that was paid at once never waited', async () => {
  const people = given(shop.deps)
  const artist = await people.artist()
  const { editionId } = await people.work({ artistId: artist.id, price: 48_900 })
  const guest = people.guest()
  const order = await placed(guest, [editionId])
  await settlePayment(shop.deps, await confirm(shop, order))
  let from = shop.mails.length
  expect(await sentSince(from)).toEqual(['artist: New order N', 'buyer: Order N is paid'])

  from = shop.mails.length
  await guest.call.orders.cancel({ linkToken: order.linkToken })
  expect(await sentSince(from)).toEqual([
    'artist: Order N was cancelled',
    'buyer: Order N is cancelled',
    'buyer: Order N: €504 on its way back',
  ])
  const cancelled = shop.mails.find((mail) => mail.subject === `Order ${order.number} is cancelled`)
  expect(cancelled?.text).toContain('€504 goes back')
})
