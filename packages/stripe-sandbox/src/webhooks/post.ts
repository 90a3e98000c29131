import type { DeliveryAttempt } from '../core/rows.ts'

/** Sends one delivery. Only a 2xx in time counts; a redirect does not. Rejects when `stop` fires first. */
export async function post(
  url: string,
  body: string,
  signature: string,
  timeoutMs: number,
  stop: AbortSignal,
): Promise<Omit<DeliveryAttempt, 'at'>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Stripe-Signature': signature,
        'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), stop]),
    })
    await response.body?.cancel()
    return { status: response.status, error: null }
  } catch (error) {
    stop.throwIfAborted()
    return { status: null, error: reasonOf(error) }
  }
}

export function isTaken({ status }: Pick<DeliveryAttempt, 'status'>): boolean {
  return status !== null && status >= 200 && status < 300
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return 'no answer in time'
  return error.cause instanceof Error ? error.cause.message : error.message
}
