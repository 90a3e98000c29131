import { createHmac } from 'node:crypto'
import type Stripe from 'stripe'
import type { Tx } from '../core/tx.ts'
import { cardError, invalid } from '../http/failure.ts'
import { hash, integer, type Kind, required, text } from '../http/params.ts'
import { findCardByName, findCardByNumber, passesLuhn, type TestCard } from './cards.ts'

/** Read without ever repeating the value in a message. */
const digits: Kind<string> = (raw, path) => {
  if (typeof raw !== 'string') throw invalid('Invalid string', { param: path })
  return raw.replaceAll(/[\s-]/g, '')
}

export const cardField = hash({ number: digits, exp_month: integer, exp_year: integer, cvc: digits, token: text })

type CardInput = ReturnType<typeof cardField>

/** The test card behind a number or token, and what may be shown of it. Throws the 402s of a mistyped card. */
export function readCard(tx: Tx, input: CardInput): { card: TestCard; shown: Stripe.PaymentMethod.Card } {
  if (input.token !== undefined) return tokenCard(tx, input.token.replace(/^tok_/, ''), 'card[token]')
  const card = readNumber(required(input.number, 'card[number]'))
  const month = required(input.exp_month, 'card[exp_month]')
  const year = required(input.exp_year, 'card[exp_year]')
  const fullYear = year < 100 ? 2000 + year : year
  checkExpiry(tx, month, fullYear)
  if (input.cvc !== undefined && !/^\d{3,4}$/.test(input.cvc))
    throw cardError("Your card's security code is invalid.", { code: 'invalid_cvc', param: 'cvc' })
  return { card, shown: showCard(tx, card, month, fullYear, input.cvc !== undefined) }
}

/** The card of `pm_card_visa` and the like. Throws the 404 for a name that is none. */
export function tokenCard(tx: Tx, name: string, param: string): { card: TestCard; shown: Stripe.PaymentMethod.Card } {
  const card = findCardByName(name)
  if (card === undefined) throw invalid(`No such token: '${name}'`, { code: 'resource_missing', param })
  return { card, shown: showCard(tx, card, 12, new Date(tx.nowMs).getUTCFullYear() + 3, true) }
}

function readNumber(number: string): TestCard {
  if (!/^\d{12,19}$/.test(number))
    throw cardError('The card number is not a valid credit card number.', { code: 'invalid_number', param: 'number' })
  if (!passesLuhn(number))
    throw cardError('Your card number is incorrect.', { code: 'incorrect_number', param: 'number' })
  const card = findCardByNumber(number)
  if (card === undefined)
    throw cardError('Your card was declined. Your request was in test mode, but used a non test card.', {
      code: 'card_declined',
      decline_code: 'test_mode_live_card',
    })
  return card
}

function checkExpiry(tx: Tx, month: number, year: number): void {
  const now = new Date(tx.nowMs)
  const [thisYear, thisMonth] = [now.getUTCFullYear(), now.getUTCMonth() + 1]
  if (month < 1 || month > 12 || (year === thisYear && month < thisMonth))
    throw cardError("Your card's expiration month is invalid.", { code: 'invalid_expiry_month', param: 'exp_month' })
  if (year < thisYear || year > thisYear + 50)
    throw cardError("Your card's expiration year is invalid.", { code: 'invalid_expiry_year', param: 'exp_year' })
}

function showCard(tx: Tx, card: TestCard, month: number, year: number, hasCvc: boolean): Stripe.PaymentMethod.Card {
  const fingerprint = createHmac('sha256', tx.keys.salt).update(card.number).digest('hex').slice(0, 16)
  return {
    brand: card.brand,
    checks: {
      address_line1_check: null,
      address_postal_code_check: null,
      cvc_check: hasCvc ? 'unchecked' : null,
    },
    country: card.country,
    display_brand: card.brand === 'amex' ? 'american_express' : card.brand,
    exp_month: month,
    exp_year: year,
    fingerprint,
    funding: card.funding,
    generated_from: null,
    last4: card.number.slice(-4),
    networks: { available: [card.brand], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: true },
    wallet: null,
  }
}
