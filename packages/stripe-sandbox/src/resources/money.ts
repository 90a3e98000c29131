import { invalid } from '../http/failure.ts'
import { type Kind, positive, text } from '../http/params.ts'

/** The least that may be charged, in minor units, where the account settles in euro. */
const minimum: Record<string, number> = {
  aud: 50,
  bgn: 100,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  jpy: 50,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  usd: 50,
}

export const currencyField: Kind<string> = (raw, path) => {
  const currency = text(raw, path).toLowerCase()
  if (minimum[currency] === undefined)
    throw invalid(
      `Invalid currency: ${currency}. The sandbox supports these currencies: ${Object.keys(minimum).join(', ')}`,
      { param: path },
    )
  return currency
}

export const amountField: Kind<number> = positive

/** Throws the 400 for an amount that Stripe would not charge. */
export function checkAmount(amount: number, currency: string): void {
  const least = minimum[currency] ?? 1
  if (amount < least)
    throw invalid(`Amount must be at least ${money(least, currency)}`, { code: 'amount_too_small', param: 'amount' })
  if (amount > 99_999_999)
    throw invalid(`Amount must be no more than ${money(99_999_999, currency)}`, {
      code: 'amount_too_large',
      param: 'amount',
    })
}

/** `€10.00`, for messages. */
export function money(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
