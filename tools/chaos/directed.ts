import { GaveUp, Person } from './front.ts'
import { forgeEvent } from './forging.ts'
import { orderInput } from './ordering.ts'
import type { Placed, World } from './world.ts'

/**
 * A short run in which only that happens by which a broken build is known: each buyer does one thing, and just that
 * part of the shop fails which it needs.
 */
export async function followScript(world: World): Promise<void> {
  await cancelWhileStripeIsAway(world)
  await forge(world)
  await askAgainAfterDeath(world)
  await payAndCancel(world)
}

/** The shop cannot cancel the intent, so it must not put the works on sale. */
async function cancelWhileStripeIsAway(world: World): Promise<void> {
  const { person, order } = await anOrder(world)
  world.book.fault('Stripe: 429 while cancelling an intent')
  await world.stripe.addFault({ path: '/v1/payment_intents/*/cancel', mode: 'status', status: 429, times: 1 })
  const { linkToken } = order
  await person.call.orders.cancel.mutate({ linkToken }).catch(() => undefined)
}

/** Nobody has paid, whatever a signed event says. */
async function forge(world: World): Promise<void> {
  const { order } = await anOrder(world)
  if (!order.clientSecret) throw new Error('Stripe was there, and made no intent')
  await forgeEvent(world, order.clientSecret, 'succeeded', world.dice)
  await forgeEvent(world, order.clientSecret, 'unsigned', world.dice)
}

/** The server dies between making the intent and noting it down; the buyer asks again, and pays. */
async function askAgainAfterDeath(world: World): Promise<void> {
  const [mortal] = world.mortals
  mortal?.arm('after_intent_created')
  const { order } = await anOrder(world, true)
  if (order.clientSecret) await world.stripe.confirm(order.clientSecret, 'pm_card_visa')
}

async function payAndCancel(world: World): Promise<void> {
  const { person, order } = await anOrder(world)
  if (order.clientSecret) await world.stripe.confirm(order.clientSecret, 'pm_card_visa')
  const { linkToken } = order
  await person.persist(() => person.call.orders.cancel.mutate({ linkToken }))
}

/** A guest's order of one work. `again`: a minute of the shop's time passes when there is no answer. */
async function anOrder(world: World, again = false): Promise<{ person: Person; order: Placed }> {
  const person = new Person(world.front)
  const editionId = world.shelf.unseen().editionId
  await person.persist(() => person.call.cart.add.mutate({ editionId, quantity: 1 }))
  const cart = await person.persist(() => person.call.cart.get.query())
  const input = orderInput(cart, 'guest@example.org', world.dice)
  if (!input) throw new Error('The cart is empty')
  const place = () => person.call.orders.place.mutate(input)
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      // A server that answers nothing may have died of an earlier order: the same key asks again.
      const order = await (again ? place() : person.persist(place))
      if (order.kind !== 'placed') throw new Error(`Expected an order, got ${order.kind}`)
      world.known.set(order.orderId, { order, toldPaid: false, toldCancelled: false, cartLeftAlone: true })
      return { person, order }
    } catch (error) {
      if (!again) throw error
      await world.time.advance(70_000)
      await person.persist(() => person.call.cart.get.query())
    }
  }
  throw new GaveUp()
}
