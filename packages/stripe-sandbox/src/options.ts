import { type Clock, systemClock } from './core/clock.ts'

export interface LogLine {
  level: 'info' | 'warn' | 'error'
  message: string
  [detail: string]: string | number | boolean | null
}

export interface SandboxOptions {
  /** Folder of the journal and the keys. Absent: everything is in memory and gone with the process. */
  home?: string
  /** Default: the system's. `advance` adds to it. */
  clock?: Clock
  /** The same seed and the same calls give the same ids and keys. */
  seed?: string | number
  /** Waits before each further try to deliver an event, in ms of the sandbox clock. After the last one it is given up. */
  deliverRetries?: readonly number[]
  /** How long an endpoint may take to answer, in ms. Stripe waits 10 s. */
  deliveryTimeout?: number
  /** Stripe's share of a payment: hundredths of a percent, and minor units on top. */
  fee?: { basisPoints: number; fixed: number }
  /** False: the balance transaction is there at once, also with `capture_method: automatic_async`. */
  asyncBalance?: boolean
  /** How long `automatic_async` keeps the balance transaction back, in ms of the sandbox clock. */
  balanceDelay?: number
  /** How long the slow refund cards take, in ms of the sandbox clock. */
  refundDelay?: number
  /** How long the slow payment card takes, in ms of the sandbox clock. */
  processingDelay?: number
  /** Dates the signatures of deliveries. Default: the real time, since receivers compare it with theirs. */
  signatureClock?: Clock
  /** Registers an endpoint for every event, signed with the sandbox's `webhookSecret`. */
  webhookUrl?: string
  log?: (line: LogLine) => void
}

export interface Settings {
  deliverRetries: readonly number[]
  deliveryTimeout: number
  fee: { basisPoints: number; fixed: number }
  asyncBalance: boolean
  balanceDelay: number
  refundDelay: number
  processingDelay: number
  signatureClock: Clock
  log: (line: LogLine) => void
}

const second = 1000
const minute = 60 * second

export function settingsOf(options: SandboxOptions): Settings {
  return {
    deliverRetries: options.deliverRetries ?? [second, 5 * second, 30 * second, 5 * minute, 60 * minute, 180 * minute],
    deliveryTimeout: options.deliveryTimeout ?? 10 * second,
    fee: options.fee ?? { basisPoints: 150, fixed: 25 },
    asyncBalance: options.asyncBalance ?? true,
    balanceDelay: options.balanceDelay ?? second,
    refundDelay: options.refundDelay ?? minute,
    processingDelay: options.processingDelay ?? 10 * minute,
    signatureClock: options.signatureClock ?? systemClock,
    log: options.log ?? (() => {}),
  }
}
