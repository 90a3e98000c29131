/** What was typed of a card, as the payment API takes it. */
export interface CardData {
  readonly number: string
  readonly month: number
  readonly year: number
  readonly cvc: string
}

export type CardField = 'number' | 'expiry' | 'cvc'
export type CardText = Readonly<Record<CardField, string>>

/** Groups of four while typing: spaces never matter. */
export function groupDigits(typed: string): string {
  return (
    typed
      .replaceAll(/\D/g, '')
      .slice(0, 19)
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  )
}

/** `12 / 34` while typing, from `1234`, `12/34` or `12 / 2034`. */
export function slashExpiry(typed: string): string {
  if (/^\d\s*\/$/.test(typed)) return `0${typed.charAt(0)} / `
  const digits = typed.replaceAll(/\D/g, '')
  const month = digits.length > 0 && Number(digits[0]) > 1 ? `0${digits}` : digits
  if (month.length < 3) return typed.endsWith('/') && month.length === 2 ? `${month} / ` : month
  const year = month.slice(2)
  return `${month.slice(0, 2)} / ${year.length > 2 ? year.slice(0, 4) : year}`
}

/** Reads a card, or names the fields that are not complete. */
export function readCard({ number, expiry, cvc }: CardText): { card: CardData } | { wrong: CardField[] } {
  const digits = number.replaceAll(/\D/g, '')
  const [month = '', year = ''] = expiry.split('/').map((part) => part.trim())
  const wrong: CardField[] = []
  if (digits.length < 12) wrong.push('number')
  if (!/^(0[1-9]|1[0-2])$/.test(month) || !/^(\d{2}|\d{4})$/.test(year)) wrong.push('expiry')
  if (!/^\d{3,4}$/.test(cvc.trim())) wrong.push('cvc')
  if (wrong.length > 0) return { wrong }
  return { card: { number: digits, month: Number(month), year: Number(year) % 100, cvc: cvc.trim() } }
}
