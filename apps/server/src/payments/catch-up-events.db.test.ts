import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirm, placed } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { catchUpEvents } from './catch-up-events.ts'
import { runDueEvents } from './stripe-events.ts'

const hour = 3_600_000
let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterAll(() => shop.close())

test('an event that no webhook brought is fetched, however long nobody looked after a first look that saw nothing', async () => {
  expect(await catchUpEvents(shop.deps)).toBe(0)
  const artist = await given(shop.deps).artist()
  const { editionId } = await given(shop.deps).work({ artistId: artist.id })
  const guest = given(shop.deps).guest()
  const { linkToken, ...order } = await placed(guest, [editionId])
  await confirm(shop, { linkToken, ...order })
  shop.advance(5 * hour)
  expect(await catchUpEvents(shop.deps)).toBeGreaterThan(0)
  await runDueEvents(shop.deps)
  expect(await guest.call.orders.get({ linkToken })).toMatchObject({ state: 'paid' })
})
