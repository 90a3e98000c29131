import { setTimeout as sleep } from 'node:timers/promises'
import { isArtiqoError } from '@artiqo/client'
import type { Dice } from './dice.ts'
import { forgeEvent } from './forging.ts'
import { ignoreRefusal, type Person } from './front.ts'
import type { Placed, World } from './world.ts'

/** How buyers behave once their order is placed, and how often. */
const plans = {
  pay: 34,
  decline_then_pay: 7,
  decline: 5,
  secure_ok: 9,
  secure_fails: 4,
  secure_left: 5,
  slow_bank: 3,
  leave: 6,
  cancel: 6,
  cancel_while_paying: 6,
  change_cart: 4,
  pay_in_last_second: 7,
  amount_changed: 3,
  forge: 4,
} as const

/** Pays, or does not, in one of many ways. */
export async function pay(world: World, person: Person, order: Placed, dice: Dice): Promise<void> {
  const plan = dice.weighted(plans)
  const known = world.known.get(order.orderId)
  if (known) known.cartLeftAlone = !person.account && plan !== 'change_cart'
  if (plan === 'leave') return
  const cancel = () => cancelOrder(world, person, order)
  if (plan === 'cancel') return cancel()
  const secret = await secretOf(person, order)
  if (!secret) return
  world.secrets.push(secret)
  const card = (name: string) => confirm(world, secret, `pm_card_${name}`)
  const fine = dice.chance(0.2) ? 'pendingRefund' : 'visa'
  switch (plan) {
    case 'pay':
      await card(fine)
      break
    case 'decline_then_pay':
      await card('chargeDeclinedInsufficientFunds')
      await sleep(dice.between(0, 600))
      await card(fine)
      break
    case 'decline':
      await card('chargeDeclined')
      break
    case 'secure_ok':
    case 'secure_fails':
    case 'secure_left':
      await card('threeDSecure2Required')
      await sleep(dice.between(0, 1200))
      if (plan !== 'secure_left') await world.stripe.finish3ds(secret, plan === 'secure_ok' ? 'complete' : 'fail')
      break
    case 'slow_bank':
      await card('processing')
      await sleep(dice.between(0, 1500))
      if (dice.chance(0.7)) await world.stripe.finishProcessing(secret, dice.chance(0.7) ? 'succeeded' : 'failed')
      break
    case 'cancel_while_paying':
      await Promise.all([card(fine), sleep(dice.between(0, 30)).then(cancel)])
      break
    case 'change_cart': {
      const { editionId } = world.shelf.pick(dice)
      await person.persist(() => person.call.cart.add.mutate({ editionId, quantity: 1 })).catch(ignoreRefusal)
      await Promise.all([person.persist(() => person.call.checkout.begin.mutate()).catch(ignoreRefusal), card(fine)])
      break
    }
    case 'pay_in_last_second': {
      const left = Date.parse(order.expiresAt) - world.time.now()
      if (left > 0 && (await world.time.leap(left))) world.book.fault('time moved to the end of a hold')
      await sleep(dice.between(0, 2200))
      await card(fine)
      break
    }
    case 'amount_changed':
      await world.stripe.changeAmount(secret, Math.max(50, order.total.amount - dice.between(1, 1000)))
      await card('visa')
      break
    case 'forge':
      // Somebody who got hold of the webhook's secret says that it was paid.
      await forgeEvent(world, secret, 'succeeded', dice)
      break
  }
  if (dice.chance(0.7)) await watchReturnPage(world, person, order)
  if (dice.chance(0.2)) await cancel()
}

/** The secret for the card form: from the placement, or asked for again. */
async function secretOf(person: Person, { clientSecret, paymentId, linkToken }: Placed): Promise<string | null> {
  if (clientSecret) return clientSecret
  try {
    const answer = await person.persist(() => person.call.payments.intent.mutate({ paymentId, linkToken }))
    return answer.clientSecret
  } catch (error) {
    ignoreRefusal(error)
    return null
  }
}

/** Confirms with a card; a connection that breaks is tried once more, as people do. */
async function confirm(world: World, secret: string, card: string): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await world.stripe.confirm(secret, card)
      return
    } catch {
      await sleep(100)
    }
  }
}

async function watchReturnPage(world: World, person: Person, order: Placed): Promise<void> {
  const { paymentId, linkToken } = order
  for (let looks = 0; looks < 4; looks += 1) {
    try {
      const payment = await person.persist(() => person.call.payments.get.query({ paymentId, linkToken }), 3000)
      if (payment.word === 'completed' && (payment.orderState === 'paid' || payment.orderState === 'completed')) {
        const known = world.known.get(order.orderId)
        if (known) known.toldPaid = true
      }
      if (payment.word !== 'pending') return
    } catch (error) {
      if (!isArtiqoError(error)) throw error
    }
    await sleep(250)
  }
}

async function cancelOrder(world: World, person: Person, order: Placed): Promise<void> {
  try {
    const { linkToken } = order
    const answer = await person.persist(() =>
      person.call.orders.cancel.mutate({ linkToken, reason: 'Changed my mind' }),
    )
    const known = world.known.get(order.orderId)
    if (known && answer.state === 'cancelled') known.toldCancelled = true
  } catch (error) {
    ignoreRefusal(error)
  }
}
