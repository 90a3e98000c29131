import { deliveryPrice, type DeliveryMethod, type DeliveryRates } from './delivery.ts'
import type { EditionId, UserId } from './ids.ts'
import { money, split, sum, times, type Money } from './money.ts'
import { feeOf } from './fees.ts'

export interface QuotedLine {
  readonly editionId: EditionId
  readonly artistId: UserId
  readonly unitPrice: Money
  readonly quantity: number
}

export interface QuotedArtist {
  readonly artistId: UserId
  readonly rates: DeliveryRates
  readonly method: DeliveryMethod
}

export interface QuotePart {
  readonly artistId: UserId
  readonly method: DeliveryMethod
  readonly items: Money
  readonly delivery: Money
}

export interface Quote {
  readonly parts: readonly QuotePart[]
  readonly items: Money
  readonly delivery: Money
  readonly total: Money
}

export type QuoteResult =
  | { readonly ok: true; readonly quote: Quote }
  | { readonly ok: false; readonly undeliverable: readonly UserId[] }

/**
 * What a cart costs, delivered: Σ lines + one flat delivery per artist. The browser shows it, the server
 * computes it again from its own prices and charges only that. Names the artists who do not send there.
 */
export function quote(lines: readonly QuotedLine[], artists: readonly QuotedArtist[], country: string): QuoteResult {
  const undeliverable: UserId[] = []
  const parts = artists.map(({ artistId, rates, method }) => {
    const delivery = deliveryPrice(rates, method, country)
    if (delivery === null) undeliverable.push(artistId)
    const own = lines.filter((line) => line.artistId === artistId)
    return {
      artistId,
      method,
      items: sum(own.map((line) => times(line.unitPrice, line.quantity))),
      delivery: delivery ?? money(0),
    }
  })
  if (undeliverable.length > 0) return { ok: false, undeliverable }
  const items = sum(parts.map((part) => part.items))
  const delivery = sum(parts.map((part) => part.delivery))
  return { ok: true, quote: { parts, items, delivery, total: sum([items, delivery]) } }
}

export interface FrozenLine {
  readonly lineTotal: Money
  readonly delivery: Money
  readonly feeBp: number
  readonly fee: Money
  readonly artistAmount: Money
}

/**
 * What is frozen on the lines of one artist's part at placement: the delivery spread over the lines by value
 * (by quantity where all are free), the fee on the line total, and what the artist gets of it.
 */
export function freezeLines(lines: readonly QuotedLine[], delivery: Money, feeBp: number): FrozenLine[] {
  const totals = lines.map((line) => times(line.unitPrice, line.quantity))
  const weights = totals.some((total) => total.amount > 0)
    ? totals.map((total) => total.amount)
    : lines.map((line) => line.quantity)
  const shares = split(delivery, weights)
  return totals.map((lineTotal, index) => {
    const fee = feeOf(lineTotal, feeBp)
    const share = shares[index] ?? money(0)
    return { lineTotal, delivery: share, feeBp, fee, artistAmount: money(lineTotal.amount - fee.amount + share.amount) }
  })
}
