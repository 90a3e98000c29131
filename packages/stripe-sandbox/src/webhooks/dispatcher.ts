import { setTimeout as wait } from 'node:timers/promises'
import { shuffled } from '../core/random.ts'
import type { DeliveryAttempt, DeliveryRow } from '../core/rows.ts'
import { nobody, type Touched, type World } from '../core/world.ts'
import { showEvent } from '../resources/events.ts'
import { address } from './emit.ts'
import { isTaken, post } from './post.ts'
import { signatureHeader } from './signature.ts'
import { calm, isDropped, type Traffic } from './traffic.ts'

type Result = Omit<DeliveryAttempt, 'at'>

/** One after the other to each endpoint, so that order is order; several at once when many wait. */
const mostAtOnce = 16
const manyWait = 16
/** Nobody waits longer than this for the one before. */
const patienceMs = 250
const shuffleWithinMs = 100

interface UnderWay {
  work: Promise<void>
  endpoint: string
  since: number
}

/** Sends what is due, again where it was not taken, and keeps the log. */
export class Dispatcher {
  readonly #world: World
  readonly #stop = new AbortController()
  /** Deliveries that wait, in the order of their events. */
  #waiting = new Set<string>()
  readonly #underWay = new Map<string, UnderWay>()
  #traffic: Traffic = calm
  #pumping = false

  constructor(world: World) {
    this.#world = world
    world.onCommit.push((touched) => this.#notice(touched))
    world.onRestore.push(() => this.reload())
  }

  get traffic(): Traffic {
    return this.#traffic
  }

  /** Lifting `hold` lets out what was held: one after the other where `shuffle` is on, so that the order is what it is. */
  async setTraffic(change: Partial<Traffic>): Promise<void> {
    const wasHeld = this.#traffic.hold
    this.#traffic = { ...this.#traffic, ...change }
    if (wasHeld && !this.#traffic.hold) await this.#letOut()
    this.pump()
  }

  calmDown(): void {
    this.#traffic = calm
  }

  /** Takes up what a file or a snapshot left to be delivered. */
  reload(): void {
    this.#waiting = new Set(this.#world.tables.deliveries.filter((row) => row.state === 'pending').map((row) => row.id))
    this.pump()
  }

  /** Unix ms of the next try that can be made; undefined when nothing waits. */
  nextAt(): number | undefined {
    if (this.#traffic.hold) return undefined
    const times = this.#idle().map((row) => row.nextAt)
    return times.length === 0 ? undefined : Math.min(...times)
  }

  /** Sends what is due, soon: the caller's own work comes first. */
  pump(): void {
    if (this.#pumping) return
    this.#pumping = true
    setImmediate(() => {
      this.#pumping = false
      this.#sendDue()
    })
  }

  /** Sends an event once more, whatever the traffic is like. Resolves when that has been tried. */
  async redeliver(eventId: string, endpointId?: string): Promise<void> {
    const event = this.#world.tables.events.get(eventId)
    if (event === undefined) throw new Error(`There is no event ${eventId}.`)
    const endpoints = this.#world.tables.webhookEndpoints.filter(({ id }) => id === (endpointId ?? id))
    const started = this.#world.transaction(nobody, (tx) => endpoints.map(({ id }) => address(tx, event, id)))
    await Promise.all(started.map((id) => this.#track([id], this.#sendCopies(id, [0]))))
  }

  /** Resolves when nothing is under way and nothing is due. Held deliveries and later retries do not count. */
  async idle(): Promise<void> {
    for (;;) {
      this.#sendDue()
      if (this.#stop.signal.aborted || (this.#underWay.size === 0 && !this.#hasDue())) return
      await this.#settled()
    }
  }

  /** Cuts what is under way; it stays to be delivered at the next start. */
  async stop(): Promise<void> {
    this.#stop.abort()
    await this.#settled()
  }

  async #settled(): Promise<void> {
    await Promise.allSettled(Array.from(this.#underWay.values(), ({ work }) => work))
  }

  #notice(touched: Touched): void {
    const { deliveries } = this.#world.tables
    for (const { table, id } of touched) {
      if (table !== deliveries) continue
      if (deliveries.get(id)?.state === 'pending') this.#waiting.add(id)
      else this.#waiting.delete(id)
    }
    this.pump()
  }

  #idle(): DeliveryRow[] {
    const { deliveries } = this.#world.tables
    return Array.from(this.#waiting).flatMap((id) => (this.#underWay.has(id) ? [] : (deliveries.get(id) ?? [])))
  }

  #hasDue(): boolean {
    return (this.nextAt() ?? Infinity) <= this.#world.clock.now()
  }

  #sendDue(): void {
    if (this.#traffic.hold || this.#stop.signal.aborted) return
    const now = this.#world.clock.now()
    const due = this.#idle().filter((row) => row.nextAt <= now)
    const several = this.#traffic.shuffle ? mostAtOnce : Math.min(mostAtOnce, Math.ceil(due.length / manyWait))
    for (const row of due) {
      if (isDropped(this.#traffic, row.type)) {
        this.#drop(row)
      } else if (this.#busyWith(row.endpoint) < several) {
        const delays = Array.from({ length: this.#traffic.duplicate }, () => this.#someTime())
        void this.#track([row.id], this.#sendCopies(row.id, delays))
        setTimeout(() => this.pump(), patienceMs).unref()
      }
    }
  }

  #busyWith(endpoint: string): number {
    const since = performance.now() - patienceMs
    return Array.from(this.#underWay.values()).filter((one) => one.endpoint === endpoint && one.since > since).length
  }

  #someTime(): number {
    return this.#traffic.shuffle ? Math.floor(this.#world.random.fraction() * shuffleWithinMs) : 0
  }

  async #letOut(): Promise<void> {
    const { shuffle, duplicate } = this.#traffic
    if (!shuffle) return this.idle()
    const due = this.#idle().filter((row) => row.nextAt <= this.#world.clock.now())
    const kept = due.filter((row) => !isDropped(this.#traffic, row.type))
    for (const row of due) if (!kept.includes(row)) this.#drop(row)
    const copies = Array.from({ length: duplicate }, () => kept.map((row) => row.id)).flat()
    await this.#track(copies, this.#sendInOrder(shuffled(copies, this.#world.random)))
  }

  #track(ids: readonly string[], work: Promise<void>): Promise<void> {
    const settled = work
      .catch((error: unknown) => this.#log(error))
      .finally(() => {
        for (const id of ids) this.#underWay.delete(id)
        this.pump()
      })
    const since = performance.now()
    for (const id of ids) {
      const endpoint = this.#world.tables.deliveries.get(id)?.endpoint ?? ''
      this.#underWay.set(id, { work: settled, endpoint, since })
    }
    return settled
  }

  async #sendInOrder(ids: readonly string[]): Promise<void> {
    const results = new Map<string, Result[]>()
    for (const id of ids) results.set(id, [...(results.get(id) ?? []), await this.#send(id)])
    for (const [id, each] of results) this.#record(id, each)
  }

  async #sendCopies(id: string, delays: readonly number[]): Promise<void> {
    const results = await Promise.all(
      delays.map(async (delay) => {
        if (delay > 0) await wait(delay, undefined, { signal: this.#stop.signal })
        return this.#send(id)
      }),
    )
    this.#record(id, results)
  }

  async #send(id: string): Promise<Result> {
    const { tables, settings, clock } = this.#world
    const row = tables.deliveries.get(id)
    const event = tables.events.get(row?.event ?? '')
    const endpoint = tables.webhookEndpoints.get(row?.endpoint ?? '')
    const secret = tables.endpointSecrets.get(row?.endpoint ?? '')
    if (event === undefined || endpoint === undefined || secret === undefined)
      return { status: null, error: 'the endpoint is gone' }
    const body = JSON.stringify(showEvent({ tables }, event), null, 2)
    const signature = signatureHeader(secret, body, settings.signatureClock.now(), clock.now())
    return post(endpoint.url, body, signature, settings.deliveryTimeout, this.#stop.signal)
  }

  #record(id: string, results: readonly Result[]): void {
    this.#world.transaction(nobody, (tx) => {
      const row = tx.tables.deliveries.get(id)
      if (row === undefined) return
      const attempts = [...row.attempts, ...results.map((result) => ({ at: tx.nowMs, ...result }))]
      const tried = { ...row, attempts, tries: row.tries + 1 }
      const pause = tx.settings.deliverRetries[row.tries]
      const gone = tx.tables.webhookEndpoints.get(row.endpoint) === undefined
      if (results.some(isTaken)) tx.tables.deliveries.put({ ...tried, state: 'delivered' })
      else if (pause === undefined || gone) tx.tables.deliveries.put({ ...tried, state: 'failed' })
      else tx.tables.deliveries.put({ ...tried, nextAt: tx.nowMs + pause })
    })
  }

  #drop(row: DeliveryRow): void {
    this.#world.transaction(nobody, (tx) => tx.tables.deliveries.put({ ...row, state: 'dropped' }))
  }

  #log(error: unknown): void {
    if (this.#stop.signal.aborted) return
    this.#world.settings.log({ level: 'error', message: error instanceof Error ? error.message : String(error) })
  }
}
