import { expect } from '@playwright/test'
import { environment } from './environment.ts'

/** Everything that was taken and given back adds up, as the stand-in for Stripe sees it. */
export async function moneyMatches(): Promise<void> {
  const { problems } = await control<{ problems: unknown[] }>('ledger')
  expect(problems).toEqual([])
}

async function control<Answer>(path: string): Promise<Answer> {
  const response = await fetch(`${environment.sandbox}/_sandbox/${path}`, {
    headers: { authorization: `Bearer ${environment.sandboxToken}` },
  })
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}: ${await response.text()}`)
  return response.json()
}
