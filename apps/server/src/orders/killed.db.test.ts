import type { EditionId, OrderId } from '@artiqo/domain/ids'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { FaultPoint } from '#fault-points.ts'
import { confirm, orderInput, stripeOf } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { stockOf } from '#testing/looking.queries.ts'
import { countUnfinished, mailKinds } from '#testing/mails.queries.ts'
import { createMortalShop, until, type MortalShop } from '#testing/mortal-shop.ts'

const minute = 60_000
// Processes that are started again and again take their time on a busy machine.
vi.setConfig({ testTimeout: 180_000 })
let mortal: MortalShop
beforeAll(async () => {
  mortal = await createMortalShop()
})
afterAll(() => mortal.close())

/** A guest at the last step before ordering the only copy of a work, and how everything about it stands. */
async function aGuest() {
  const { deps } = mortal.shop
  const artist = await given(deps).artist()
  const { editionId } = await given(deps).work({ artistId: artist.id })
  const guest = given(deps).guest()
  await guest.call.cart.add({ editionId, quantity: 1 })
  await guest.call.checkout.begin()
  const email = `buyer-${artist.id}@example.org`
  const input = { ...(await orderInput(guest)), email }
  return {
    place: () => mortal.place(guest, input),
    orderId: () => onlyOrderOf(email),
    state: async () => (await stateOf(email)).state,
    cart: () => guest.call.cart.get(),
    look: () => look(email, artist.email, editionId),
  }
}

/** Kills the server where a call passes a point: the caller is left without an answer. */
async function killedAt(point: FaultPoint, call: () => Promise<unknown>): Promise<void> {
  const died = mortal.diesAt(point)
  const answered = call().then(
    () => true,
    () => false,
  )
  expect(await died).toBe('SIGKILL')
  expect(await answered).toBe(false)
}

/** What the database, Stripe and the letter boxes say when everything that was begun is done. */
async function look(email: string, artist: string, editionId: EditionId) {
  const { db, settings } = mortal.shop.deps
  await until('nothing waits any more', async () => (await countUnfinished(db)) === 0)
  const { id, state } = await stateOf(email)
  const history = await db.selectFrom('order_history').select('what').where('order_id', '=', id).execute()
  const intents = await stripeOf(mortal.shop).paymentIntents.list({ limit: 100 })
  return {
    state,
    history: history.map((entry) => entry.what),
    stock: await stockOf(db, editionId),
    intents: intents.data.filter((intent) => intent.metadata['order_id'] === id).map((intent) => intent.status),
    toBuyer: (await mailKinds(db, settings.ARTIQO_HOME, email)).filter((kind) => kind !== 'order_placed'),
    toArtist: await mailKinds(db, settings.ARTIQO_HOME, artist),
  }
}

async function stateOf(email: string) {
  const { db } = mortal.shop.deps
  return db.selectFrom('orders').select(['id', 'state']).where('email', '=', email).executeTakeFirstOrThrow()
}
const onlyOrderOf = async (email: string): Promise<OrderId> => (await stateOf(email)).id

const paidOnce = {
  state: 'paid',
  history: ['placed', 'paid'],
  stock: { total: 1, available: 0, reserved: 0, sold: 1 },
  intents: ['succeeded'],
  toBuyer: ['order_paid'],
  toArtist: ['artist_new_order'],
}
const cleanlyExpired = {
  state: 'expired',
  history: ['placed', 'expired'],
  stock: { total: 1, available: 1, reserved: 0, sold: 0 },
  intents: ['canceled'],
  toBuyer: ['hold_over'],
  toArtist: [],
}

describe.each(['after_order_written', 'after_intent_created'] as const)('a server that is killed %s', (point) => {
  test('has made one order and one intent, which the buyer who asks again pays once', async () => {
    const guest = await aGuest()
    await killedAt(point, guest.place)
    mortal.advance(2 * minute)
    await mortal.restart()
    const order = await guest.place()
    expect(order.orderId).toBe(await guest.orderId())
    await confirm(mortal.shop, order)
    await until('it is paid', async () => (await guest.state()) === 'paid')
    expect(await guest.look()).toEqual(paidOnce)
    expect(await guest.cart()).toMatchObject({ count: 0 })
  })

  test('has made an order that ends by itself when nobody comes back for it', async () => {
    const guest = await aGuest()
    await killedAt(point, guest.place)
    mortal.advance(2 * minute)
    await mortal.restart()
    mortal.advance(40 * minute)
    await until('it has expired', async () => (await guest.state()) === 'expired')
    expect(await guest.look()).toEqual(cleanlyExpired)
    expect(await guest.cart()).toMatchObject({ count: 1 })
  })
})

describe.each(['after_intent_retrieved', 'in_event_worker'] as const)('a server that is killed %s', (point) => {
  test('has not lost the payment: one look at Stripe after the start settles it, once', async () => {
    const guest = await aGuest()
    const order = await guest.place()
    const died = mortal.diesAt(point)
    await confirm(mortal.shop, order)
    expect(await died).toBe('SIGKILL')
    expect(await guest.state()).toBe('awaiting_payment')
    mortal.advance(2 * minute)
    await mortal.restart()
    await until('it is paid', async () => (await guest.state()) === 'paid')
    expect(await guest.look()).toEqual(paidOnce)
  })
})

describe('a server that is killed while it ends an order', () => {
  test('after the intent was cancelled keeps the work until the next one has put it on sale, once', async () => {
    const guest = await aGuest()
    await guest.place()
    const died = mortal.diesAt('after_intent_canceled')
    mortal.advance(31 * minute)
    expect(await died).toBe('SIGKILL')
    expect(await guest.state()).toBe('awaiting_payment')
    mortal.advance(2 * minute)
    await mortal.restart()
    await until('it has expired', async () => (await guest.state()) === 'expired')
    expect(await guest.look()).toEqual(cleanlyExpired)
    expect(await guest.cart()).toMatchObject({ count: 1 })
  })

  test('that was paid in its last second leaves it to be paid', async () => {
    const guest = await aGuest()
    await mortal.shop.sandbox.control.setWebhooks({ drop: ['*'] })
    const order = await guest.place()
    const died = mortal.diesAt('after_intent_canceled')
    await confirm(mortal.shop, order)
    mortal.advance(31 * minute)
    expect(await died).toBe('SIGKILL')
    await mortal.shop.sandbox.control.setWebhooks({ drop: [] })
    mortal.advance(2 * minute)
    await mortal.restart()
    await until('it is paid', async () => (await guest.state()) === 'paid')
    expect(await guest.look()).toEqual(paidOnce)
  })
})
