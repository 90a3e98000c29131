import type { DeliveryRow, IntentRow } from '../core/rows.ts'
import type { Scheduler } from '../core/scheduler.ts'
import type { Row } from '../core/table.ts'
import { nobody, type World } from '../core/world.ts'
import type { Fault, Faults } from '../http/faults.ts'
import { answerChallenge, openChallenge } from '../resources/challenges.ts'
import { finishProcessing } from '../resources/intent-pay.ts'
import { failRefund, settleRefund } from '../resources/refund-charge.ts'
import { getEndpoint } from '../resources/webhook-endpoints.ts'
import type { Dispatcher } from '../webhooks/dispatcher.ts'
import type { Traffic } from '../webhooks/traffic.ts'
import { checkLedger, type Ledger } from './ledger.ts'

/** What the calls of the control plane throw when there is nothing to do it to. */
export class ControlError extends Error {}

/** Everything a test may do that a shop may not: the same over `/_sandbox/*` and in the process. */
export class Control {
  readonly #world: World
  readonly #scheduler: Scheduler
  readonly #dispatcher: Dispatcher
  readonly #faults: Faults

  constructor(world: World, scheduler: Scheduler, dispatcher: Dispatcher, faults: Faults) {
    this.#world = world
    this.#scheduler = scheduler
    this.#dispatcher = dispatcher
    this.#faults = faults
  }

  /** The sandbox's time. */
  now(): Date {
    return new Date(this.#world.clock.now())
  }

  /** Moves the clock forward by ms; what becomes due on the way happens at its own time. */
  advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) throw new ControlError('The clock goes forward only.')
    this.#scheduler.advance(ms)
  }

  addFault(fault: Fault): void {
    this.#faults.add(fault)
  }

  /** The faults that still wait for their calls. */
  faults(): (Fault & { left: number })[] {
    return this.#faults.list()
  }

  clearFaults(): void {
    this.#faults.clear()
  }

  get webhooks(): Traffic {
    return this.#dispatcher.traffic
  }

  /** Changes the traffic. Lifting `hold` resolves when everything held has been sent once. */
  async setWebhooks(change: Partial<Traffic>): Promise<void> {
    if (change.duplicate !== undefined && !(Number.isInteger(change.duplicate) && change.duplicate >= 1))
      throw new ControlError('duplicate is how often a delivery is sent: 1 or more.')
    await this.#dispatcher.setTraffic(change)
  }

  /** Lets out what was held. */
  async release(): Promise<void> {
    await this.setWebhooks({ hold: false })
  }

  /** Resolves when no delivery is under way or due; later retries and held ones do not count. */
  async idle(): Promise<void> {
    await this.#dispatcher.idle()
  }

  /** Sends an event once more, to one endpoint or to all. */
  async redeliver(event: string, endpoint?: string): Promise<void> {
    if (this.#world.tables.events.get(event) === undefined) throw new ControlError(`There is no event ${event}.`)
    await this.#dispatcher.redeliver(event, endpoint)
  }

  /** The log, oldest first. */
  deliveries(only: { event?: string; endpoint?: string; type?: string; state?: string } = {}): DeliveryRow[] {
    return this.#world.tables.deliveries.filter(
      (row) =>
        (only.event === undefined || row.event === only.event) &&
        (only.endpoint === undefined || row.endpoint === only.endpoint) &&
        (only.type === undefined || row.type === only.type) &&
        (only.state === undefined || row.state === only.state),
    )
  }

  /** Gives an endpoint a new secret; the old one signs along for `overlapMs`. */
  rollSecret(endpoint: string, overlapMs = 24 * 60 * 60 * 1000): string {
    return this.#world.transaction(nobody, (tx) => {
      const { id } = getEndpoint(tx, endpoint)
      const before = tx.tables.endpointSecrets.get(id)
      if (before === undefined) throw new ControlError(`${id} has no secret.`)
      const secret = `whsec_${tx.random.token(32)}`
      const previous = { secret: before.secret, until: tx.nowMs + overlapMs }
      tx.tables.endpointSecrets.put({ ...before, secret, previous })
      return secret
    })
  }

  /** Answers the 3-D Secure question of an intent in the buyer's place. */
  finish3ds(intent: string, result: 'complete' | 'fail'): IntentRow {
    return this.#world.transaction(nobody, (tx) => {
      const challenge = openChallenge(tx, this.#intent(intent))
      if (challenge === undefined) throw new ControlError(`${intent} does not wait for 3-D Secure.`)
      answerChallenge(tx, challenge, result)
      return this.#intent(intent)
    })
  }

  /** Ends `processing`. */
  finishProcessing(intent: string, result: 'succeeded' | 'failed'): IntentRow {
    return this.#world.transaction(nobody, (tx) => {
      const after = finishProcessing(tx, this.#intent(intent).id, result)
      if (after === undefined) throw new ControlError(`${intent} is not processing.`)
      return after
    })
  }

  /** Lets a pending refund arrive. */
  settleRefund(refund: string): void {
    if (!this.#world.transaction(nobody, (tx) => settleRefund(tx, refund)))
      throw new ControlError(`${refund} is not a pending refund.`)
  }

  /** Lets a refund fail, also one that had succeeded. */
  failRefund(refund: string, reason?: string): void {
    if (!this.#world.transaction(nobody, (tx) => failRefund(tx, refund, reason)))
      throw new ControlError(`${refund} is not a refund that can fail.`)
  }

  /** Whether the money adds up. */
  ledger(): Ledger {
    return checkLedger(this.#world.tables)
  }

  /** Every row of every table. */
  snapshot(): Record<string, Row[]> {
    return this.#world.snapshot()
  }

  /** Replaces everything by a snapshot. */
  restore(snapshot: Record<string, readonly unknown[]>): void {
    try {
      this.#world.restore(snapshot)
    } catch (error) {
      throw new ControlError(error instanceof Error ? error.message : String(error))
    }
  }

  /** Forgets all but the keys and the webhook endpoints; clock, faults and traffic are as at the start. */
  reset(): void {
    this.#faults.clear()
    this.#dispatcher.calmDown()
    const { webhookEndpoints, endpointSecrets } = this.#world.snapshot()
    this.#world.restore({ webhookEndpoints: webhookEndpoints ?? [], endpointSecrets: endpointSecrets ?? [] })
  }

  #intent(id: string): IntentRow {
    const intent = this.#world.tables.intents.get(id)
    if (intent === undefined) throw new ControlError(`There is no payment intent ${id}.`)
    return intent
  }
}
