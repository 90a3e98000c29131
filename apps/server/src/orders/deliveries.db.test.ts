import { afterEach, describe, expect, test } from 'vitest'
import { confirm, orderInput } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { countUnfinished } from '#testing/mails.queries.ts'
import { createMortalShop, until, type MortalShop } from '#testing/mortal-shop.ts'

const minute = 60_000
const open: MortalShop[] = []
afterEach(async () => {
  for (const mortal of open.splice(0)) await mortal.close()
})

type Traffic = Parameters<MortalShop['shop']['sandbox']['control']['setWebhooks']>[0]

/** Cards with which buyers come to different ends; the one of no card leaves, the last one cancels once it is paid. */
const pays = 'pm_card_visa'
const declined = 'pm_card_chargeDeclined'
const secure = 'pm_card_threeDSecure2Required'
const cancels = 'pm_card_pendingRefund'

/**
 * Sends five buyers through a shop and answers what is left when everything has ended by itself. What Stripe's webhooks
 * go through on the way is `traffic`; `look` is what the shop does besides to hear of it.
 */
async function theEndOf(traffic: Traffic, look: (mortal: MortalShop) => Promise<void> = async () => undefined) {
  const mortal = await createMortalShop()
  open.push(mortal)
  const { shop } = mortal
  const { db } = shop.deps
  const { control } = shop.sandbox
  const states = () => db.selectFrom('orders').select(['email', 'state']).orderBy('email').execute()
  const count = async (state: string) => (await states()).filter((order) => order.state === state).length

  await control.setWebhooks(traffic)
  const artist = await given(shop.deps).artist()
  const { editionId } = await given(shop.deps).work({ artistId: artist.id, kind: 'limited', copies: 9 })
  const cancelling: (() => Promise<unknown>)[] = []
  for (const card of [pays, declined, secure, cancels, null]) {
    const guest = given(shop.deps).guest()
    await guest.call.cart.add({ editionId, quantity: 1 })
    await guest.call.checkout.begin()
    const order = await mortal.place(guest, { ...(await orderInput(guest)), email: `${card}@example.org` })
    if (!card) continue
    const intent = await confirm(shop, order, card)
    if (card === secure) control.finish3ds(intent, 'complete')
    if (card === cancels) cancelling.push(() => guest.call.orders.cancel({ linkToken: order.linkToken }))
  }
  if (traffic.hold) await control.release()
  mortal.advance(2 * minute)
  await look(mortal)
  await until('what was paid is settled', async () => (await count('paid')) === 3)
  for (const cancel of cancelling) await cancel()
  const refund = () => db.selectFrom('refunds').select('stripe_id').executeTakeFirst()
  await until('the refund is made', async () => (await refund())?.stripe_id != null)
  mortal.advance(100 * minute)
  await look(mortal)
  await until('the rest has expired', async () => (await count('awaiting_payment')) === 0)
  await until('nothing waits any more', async () => (await countUnfinished(db)) === 0)

  const history = await db.selectFrom('order_history').select('what').execute()
  const outbox = await db.selectFrom('outbox').select(['topic', 'payload']).execute()
  return {
    orders: await states(),
    stock: await db.selectFrom('edition_stock').select(['available', 'reserved', 'sold']).executeTakeFirst(),
    // Which numbers they are depends on who was first; how many there are does not.
    copies: (await db.selectFrom('copies').select('number').where('order_line_id', 'is not', null).execute()).length,
    payments: await db.selectFrom('payments').select(['state', 'received_amount']).orderBy('state').execute(),
    refunds: await db.selectFrom('refunds').select(['state', 'amount']).execute(),
    ledger: control.ledger(),
    history: history.map((entry) => entry.what).toSorted(),
    outbox: outbox.map(({ topic, payload }) => `${topic} ${String(JSON.parse(payload).kind)}`).toSorted(),
  }
}

/** Nothing is heard: the shop looks for itself, as it does when it starts and every so often. */
async function startAnew(mortal: MortalShop): Promise<void> {
  await mortal.server().kill()
  await mortal.restart()
}

describe('Stripe’s webhooks', { timeout: 240_000 }, () => {
  test('leave the same shop whether they arrive, come three times in any order, or all get lost', async () => {
    const arrived = await theEndOf({})
    expect(arrived).toMatchObject({
      orders: [
        { email: 'null@example.org', state: 'expired' },
        { email: `${declined}@example.org`.toLowerCase(), state: 'expired' },
        { email: `${cancels}@example.org`.toLowerCase(), state: 'cancelled' },
        { state: 'paid' },
        { state: 'paid' },
      ],
      stock: { available: 7, reserved: 0, sold: 2 },
      refunds: [{ state: 'succeeded', amount: 11_500 }],
      ledger: { problems: [] },
    })
    expect(await theEndOf({ hold: true, duplicate: 3, shuffle: true })).toEqual(arrived)
    expect(await theEndOf({ drop: ['*'] }, startAnew)).toEqual(arrived)
  })
})
