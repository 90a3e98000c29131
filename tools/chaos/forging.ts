import type { Dice } from './dice.ts'
import type { World } from './world.ts'

export type Lie = 'succeeded' | 'canceled' | 'unsigned'

/**
 * Sends an event that Stripe never sent: an intent was paid, or cancelled. Signed with the real secret, since secrets
 * leak; `unsigned` with a guess, which nobody may take.
 */
export async function forgeEvent(world: World, clientSecret: string, lie: Lie, dice: Dice): Promise<void> {
  const mortal = world.mortals.find((each) => each.up)
  if (!mortal) return
  const webhook = `${mortal.address}/webhooks/stripe`
  try {
    const intent = await world.stripe.intent(clientSecret)
    const { status, amount_received } =
      lie === 'canceled'
        ? { status: 'canceled', amount_received: 0 }
        : { status: 'succeeded', amount_received: intent.amount }
    const told = { ...intent, status, amount_received }
    if (lie === 'unsigned') {
      const answer = await world.stripe.forge(webhook, 'payment_intent.succeeded', told, dice, 'whsec_guessed')
      world.book.fault('event forged without the secret')
      if (answer < 400) world.book.wrong.push({ what: 'a forged signature was taken', example: intent.id })
      return
    }
    await world.stripe.forge(webhook, `payment_intent.${lie}`, told, dice)
    world.book.fault('event forged with the secret')
  } catch {
    // Nobody was there to hear it, or Stripe had no answer.
  }
}
