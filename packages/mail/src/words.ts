import { currencyExponents, type Money } from '@artiqo/domain/money'

/** `€1,320`, `€158.40`: decimals only where there are cents. */
export function moneyText({ amount, currency }: Money): string {
  const unit = 10 ** currencyExponents[currency]
  const digits = amount % unit === 0 ? 0 : currencyExponents[currency]
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / unit)
}

/** `Friday 20 November 2026, 14:05 UTC`: the reader's own time is not known here. */
export function momentText(date: Date): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(date).replace(',', '')
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' }).format(date)
  return `${day}, ${time} UTC`
}

export function countryText(code: string): string {
  return new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' }).of(code) ?? code
}

const zeroWidthSpace = '\u200b'

/**
 * What people typed, as one line that mail programs will not turn into links: the shop's mails must not carry a
 * stranger's address to whoever the stranger names.
 */
export function plain(typed: string): string {
  return typed
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replaceAll('://', `:${zeroWidthSpace}//`)
    .replaceAll(/(?<=[\p{L}\p{N}])(\.(?=\p{L}{2})|@)/gu, `${zeroWidthSpace}$1${zeroWidthSpace}`)
}

/** Longer words that people typed: their lines, each as `plain`, without the empty ones. */
export function plainLines(typed: string): string[] {
  return typed
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(plain)
    .filter((line) => line !== '')
}

/** A part of a subject. Throws RangeError for anything that could begin another header. */
export function inSubject(part: string): string {
  if (!/^[A-Z0-9-]{1,30}$/i.test(part)) throw new RangeError('Not fit for a subject line')
  return part
}
