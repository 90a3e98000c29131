import { createHmac } from 'node:crypto'
import type { Dice } from './dice.ts'
import type { Sandbox } from '../shop/sandbox.ts'

/** A fault of the sandbox's control plane. */
export interface Fault {
  path: string
  method?: string
  times?: number
  mode: 'status' | 'delay' | 'drop_before' | 'drop_after'
  status?: number
  delayMs?: number
}

export interface IntentAtStripe {
  id: string
  amount: number
  amount_received: number
  currency: string
  status: string
  metadata: { order_id?: string }
}
export interface ChargeAtStripe {
  id: string
  payment_intent: string | null
  amount_captured: number
  amount_refunded: number
  status: string
}
export interface RefundAtStripe {
  id: string
  payment_intent: string | null
  amount: number
  status: string
  metadata: { refund_id?: string } | null
}

/** What Stripe knows, as a test may see it. */
export interface StripeState {
  intents: IntentAtStripe[]
  charges: ChargeAtStripe[]
  refunds: RefundAtStripe[]
  events: { id: string; type: string }[]
}

/** The payment sandbox from both of its sides: what a buyer's browser does there, and what a test may do to it. */
export class StripeSide {
  readonly #sandbox: Sandbox

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox
  }

  /** Confirms an intent with a card, as the page does; the status it then has, or why it was refused. */
  async confirm(clientSecret: string, card: string): Promise<string> {
    const id = intentOf(clientSecret)
    const body = { payment_method: card, client_secret: clientSecret, return_url: 'http://127.0.0.1/return' }
    const answer: { status?: string; error?: { code?: string } } = await this.#form(
      `/v1/payment_intents/${id}/confirm`,
      this.#sandbox.publishableKey,
      body,
    )
    return answer.status ?? answer.error?.code ?? 'unknown'
  }

  /** Answers the bank's question about a payment. */
  async finish3ds(clientSecret: string, result: 'complete' | 'fail'): Promise<void> {
    await this.control('POST', `payment_intents/${intentOf(clientSecret)}/3ds`, { result }).catch(() => undefined)
  }

  async finishProcessing(clientSecret: string, result: 'succeeded' | 'failed'): Promise<void> {
    await this.control('POST', `payment_intents/${intentOf(clientSecret)}/processing`, { result }).catch(
      () => undefined,
    )
  }

  /** Changes what an intent is to take, as somebody with the secret key can, if Stripe is there. */
  async changeAmount(clientSecret: string, amount: number): Promise<void> {
    const path = `/v1/payment_intents/${intentOf(clientSecret)}`
    await this.#form(path, this.#sandbox.secretKey, { amount }).catch(() => undefined)
  }

  async intent(clientSecret: string): Promise<IntentAtStripe> {
    const response = await fetch(`${this.#sandbox.url}/v1/payment_intents/${intentOf(clientSecret)}`, {
      headers: { authorization: `Bearer ${this.#sandbox.secretKey}` },
    })
    if (!response.ok) throw new Error(`Stripe answered ${response.status}`)
    return JSON.parse(await response.text())
  }

  addFault(fault: Fault): Promise<unknown> {
    return this.control('POST', 'faults', fault)
  }

  async calm(): Promise<void> {
    await this.control('DELETE', 'faults')
    await this.control('POST', 'webhooks', { hold: false, duplicate: 1, shuffle: false, drop: [] })
  }

  webhooks(change: { hold?: boolean; duplicate?: number; shuffle?: boolean; drop?: string[] }): Promise<unknown> {
    return this.control('POST', 'webhooks', change)
  }

  async advance(ms: number): Promise<void> {
    await this.control('POST', 'clock/advance', { ms })
  }

  async state(): Promise<StripeState> {
    return JSON.parse(await this.control('GET', 'state'))
  }

  async ledgerProblems(): Promise<string[]> {
    const { problems }: { problems: string[] } = JSON.parse(await this.control('GET', 'ledger'))
    return problems
  }

  /** Sends an event that Stripe never made; signed with the real secret, or with a guess. Answers the status. */
  async forge(webhook: string, type: string, intent: object, dice: Dice, secret = this.#sandbox.webhookSecret) {
    const created = Math.floor(Date.now() / 1000)
    const body = JSON.stringify({
      id: `evt_forged${dice.between(0, 1e12)}`,
      object: 'event',
      api_version: '2026-10-28.endive',
      created,
      data: { object: intent },
      livemode: false,
      pending_webhooks: 1,
      request: null,
      type,
    })
    const signature = createHmac('sha256', secret).update(`${created}.${body}`).digest('hex')
    const response = await fetch(webhook, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': `t=${created},v1=${signature}` },
      body,
      signal: AbortSignal.timeout(5000),
    })
    return response.status
  }

  async control(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<string> {
    const response = await fetch(`${this.#sandbox.url}/_sandbox/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#sandbox.controlToken}` },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`The payment sandbox answered ${response.status}: ${text}`)
    return text
  }

  async #form(path: string, key: string, body: Record<string, string | number>) {
    const fields = new URLSearchParams()
    for (const [name, value] of Object.entries(body)) fields.set(name, String(value))
    const response = await fetch(this.#sandbox.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: fields,
    })
    return JSON.parse(await response.text())
  }
}

const intentOf = (clientSecret: string) => clientSecret.split('_secret_')[0] ?? ''
