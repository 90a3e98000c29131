import type { Deps } from '#context.ts'

const cards = { paid: 'pm_card_visa', declined: 'pm_card_chargeDeclined' } as const

/** Tries a test card on an intent as the page would, at the sandbox. Returns the intent's id. */
export async function confirmCard(deps: Deps, clientSecret: string | null, card: keyof typeof cards): Promise<string> {
  const intentId = intentOf(clientSecret)
  await post(deps, deps.stripe.publishableKey, `/v1/payment_intents/${intentId}/confirm`, {
    client_secret: clientSecret ?? '',
    payment_method: cards[card],
  })
  return intentId
}

/** Changes an intent's amount behind the shop's back, so that its payment needs a person. */
export async function tamper(deps: Deps, clientSecret: string | null): Promise<void> {
  const key = deps.settings.STRIPE_SECRET_KEY ?? ''
  await post(deps, key, `/v1/payment_intents/${intentOf(clientSecret)}`, { amount: '9900' })
}

function intentOf(clientSecret: string | null): string {
  const [intentId] = (clientSecret ?? '').split('_secret_')
  if (!intentId) throw new Error('This order has no client secret')
  return intentId
}

async function post(deps: Deps, key: string, path: string, fields: Record<string, string>): Promise<void> {
  const answer = await fetch(`${deps.stripe.sandboxUrl}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: new URLSearchParams(fields),
  })
  // 402 is how a card is declined.
  if (!answer.ok && answer.status !== 402)
    throw new Error(`The sandbox answered ${answer.status} to ${path}: ${await answer.text()}`)
}
