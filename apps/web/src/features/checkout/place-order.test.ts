import type { PlaceOrderResult } from '@artiqo/contracts/checkout'
import type { ErrorData, Reason } from '@artiqo/contracts/errors'
import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { placeOrder, StillPlacing, type OrderWish } from './place-order.ts'
import { givenStorage } from './testing/given-storage.ts'

const wish: OrderWish = {
  email: 'nele@example.org',
  address: { name: 'Nele', line1: 'Visserij 118', postalCode: '9000', city: 'Ghent', country: 'BE' },
  quotedTotal: { amount: 100, currency: 'EUR' },
}
const total = { amount: 100, currency: 'EUR' as const }
const placed: PlaceOrderResult = {
  kind: 'placed',
  orderId: 'ord_1',
  number: 'AQ-26-0000001',
  paymentId: 'pay_1',
  clientSecret: null,
  linkToken: 'token',
  total,
  expiresAt: '2026-11-20T12:00:00.000Z',
}

const offline = () => new TRPCClientError('fetch failed', { cause: new TypeError('fetch failed') })
function refusal(reason: Reason, httpStatus: number) {
  const data: ErrorData = { code: 'X', httpStatus, reason, requestId: 'R' }
  return new TRPCClientError(reason, { result: { error: { code: -32_000, message: reason, data } } })
}

/** A server that answers in turn; notes the keys it saw and how long was waited between them. */
function server(...answers: (PlaceOrderResult | Error)[]) {
  const seen: string[] = []
  const waited: number[] = []
  let made = 0
  const deps = {
    storage: givenStorage(),
    newKey: () => `key-${(made += 1)}`,
    wait: async (milliseconds: number) => void waited.push(milliseconds),
    call: async ({ idempotencyKey = '' }: { idempotencyKey?: string | undefined }) => {
      seen.push(idempotencyKey)
      const answer = answers.shift() ?? offline()
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  return { deps, seen, waited }
}

test('an answer that was lost is asked for again with the same key', async () => {
  const { deps, seen, waited } = server(offline(), refusal('internal', 500), placed)
  expect(await placeOrder(deps, wish, 1)).toEqual(placed)
  expect(seen).toEqual(['key-1', 'key-1', 'key-1'])
  expect(waited).toEqual([1000, 2000])
})

test('an order that another call is placing is waited for', async () => {
  const { deps, seen } = server({ kind: 'in_progress' }, placed)
  expect(await placeOrder(deps, wish, 1)).toEqual(placed)
  expect(new Set(seen).size).toBe(1)
})

test('a refusal ends the attempt: the next press has its own key', async () => {
  const { deps, seen } = server({ kind: 'undeliverable', artists: [] }, placed)
  await placeOrder(deps, wish, 1)
  await placeOrder(deps, wish, 1)
  expect(seen).toEqual(['key-1', 'key-2'])
})

test('a key that was used for another order is given up for a new one, once', async () => {
  const reused = refusal('idempotency_key_reused', 422)
  const { deps, seen } = server(reused, placed)
  expect(await placeOrder(deps, wish, 1)).toEqual(placed)
  expect(seen).toEqual(['key-1', 'key-2'])
  const stubborn = server(reused, reused)
  await expect(placeOrder(stubborn.deps, wish, 1)).rejects.toThrow('idempotency_key_reused')
})

test('a changed cart is another attempt', async () => {
  const { deps, seen } = server(placed, placed)
  await placeOrder(deps, wish, 1)
  await placeOrder(deps, wish, 2)
  expect(seen).toEqual(['key-1', 'key-2'])
})

test('a network that stays away is told, and the next press carries the same key', async () => {
  const { deps, seen, waited } = server()
  await expect(placeOrder(deps, wish, 1)).rejects.toThrow('fetch failed')
  expect(waited).toEqual([1000, 2000, 4000, 8000])
  await expect(placeOrder(deps, wish, 1)).rejects.toThrow('fetch failed')
  expect(new Set(seen)).toEqual(new Set(['key-1']))
})

test('an order that is placed elsewhere for too long is looked up instead', async () => {
  const busy: PlaceOrderResult = { kind: 'in_progress' }
  await expect(placeOrder(server(busy, busy, busy, busy, busy).deps, wish, 1)).rejects.toThrow(StillPlacing)
})
