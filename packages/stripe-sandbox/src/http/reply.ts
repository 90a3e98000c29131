import { Failure, failureJson } from './failure.ts'

export interface Reply {
  status: number
  headers: Record<string, string>
  body: string
}

export function jsonReply(status: number, value: unknown): Reply {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) }
}

export function failureReply(failure: Failure): Reply {
  return jsonReply(failure.status, failureJson(failure))
}

/** Stripe's answer to what it did not expect of itself. */
export const breakdown = (): Failure =>
  new Failure(500, { type: 'api_error', message: 'Sorry! There was an error while talking to Stripe.' })
