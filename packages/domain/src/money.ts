/** Currencies the shop charges in, with the number of decimals of their minor unit (ISO 4217). */
export const currencyExponents = { EUR: 2 } as const
export type Currency = keyof typeof currencyExponents

/** An amount in integer minor units (cents), with its currency. */
export interface Money {
  readonly amount: number
  readonly currency: Currency
}

/** The smallest charge Stripe takes, in minor units (docs.stripe.com/currencies, minimum charge amounts). */
export const minimumCharge: Readonly<Record<Currency, number>> = { EUR: 50 }

/** Makes money of integer minor units. Throws RangeError when the amount is not a safe integer. */
export function money(amount: number, currency: Currency = 'EUR'): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not an amount in minor units: ${amount}`)
  return { amount, currency }
}

/** Sums amounts of one currency; nothing sums to zero euros. Throws RangeError on mixed currencies. */
export function sum(parts: readonly Money[], currency: Currency = parts[0]?.currency ?? 'EUR'): Money {
  return parts.reduce(
    (total, part) => {
      if (part.currency !== total.currency) throw new RangeError(`Cannot add ${part.currency} to ${total.currency}`)
      return money(total.amount + part.amount, currency)
    },
    money(0, currency),
  )
}

/** `unit × quantity`, in integer minor units. */
export function times(unit: Money, quantity: number): Money {
  if (!Number.isSafeInteger(quantity) || quantity < 0) throw new RangeError(`Not a quantity: ${quantity}`)
  return money(unit.amount * quantity, unit.currency)
}

/** The part of an amount that a rate in basis points makes, rounded half up: 12 % is 1200. */
export function shareOf(whole: Money, basisPoints: number): Money {
  if (whole.amount < 0 || !Number.isSafeInteger(basisPoints) || basisPoints < 0)
    throw new RangeError(`Cannot take ${basisPoints} basis points of ${whole.amount}`)
  return money(Number((BigInt(whole.amount) * BigInt(basisPoints) + 5000n) / 10000n), whole.currency)
}

/**
 * Splits an amount by weights with the largest remainder method (Hamilton's); ties go to the lower index.
 * The parts sum to the whole exactly. Throws RangeError when there is an amount but no weight to carry it.
 */
export function split(whole: Money, weights: readonly number[]): Money[] {
  if (whole.amount < 0 || weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    throw new RangeError('An amount and its weights must be whole and not negative')
  const totalWeight = weights.reduce((total, weight) => total + BigInt(weight), 0n)
  if (totalWeight === 0n) {
    if (whole.amount !== 0) throw new RangeError('Nothing to split the amount over')
    return weights.map(() => money(0, whole.currency))
  }
  const shares = weights.map((weight, index) => {
    const product = BigInt(whole.amount) * BigInt(weight)
    return { index, floor: Number(product / totalWeight), remainder: product % totalWeight }
  })
  const left = whole.amount - shares.reduce((total, share) => total + share.floor, 0)
  const byRemainder = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  const extra = new Set(byRemainder.slice(0, left).map((share) => share.index))
  return shares.map((share) => money(share.floor + (extra.has(share.index) ? 1 : 0), whole.currency))
}
