/** An amount on the wire: integer minor units. */
export interface MoneyData {
  readonly amount: number
  readonly currency: 'EUR'
}

/** What `Intl` calls the languages of the shop; English here writes dates as Europe does. */
const regions: Readonly<Record<string, string>> = { en: 'en-GB' }
const intlLocale = (locale: string) => regions[locale] ?? locale

/** `€1,320`, `€158.40`, `−€140`: decimals only where there are cents, and a true minus sign. */
export function moneyText({ amount, currency }: MoneyData, locale: string): string {
  const decimals = amount % 100 === 0 ? 0 : 2
  const format = new Intl.NumberFormat(intlLocale(locale), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return format.format(amount / 100).replace('-', '−')
}

interface DateStyle {
  /** The hour and minute behind it. */
  readonly time?: boolean
  /** The whole name of the weekday and the month. */
  readonly long?: boolean
}

/** `Fri 20 Nov`, with the year when it is not this one: dates come with their weekday. */
export function dateText(iso: string, locale: string, { time = false, long = false }: DateStyle = {}): string {
  const date = new Date(iso)
  const otherYear = date.getFullYear() !== new Date().getFullYear()
  const name = long ? 'long' : 'short'
  const parts = new Intl.DateTimeFormat(intlLocale(locale), {
    weekday: name,
    day: 'numeric',
    month: name,
    ...(otherYear && { year: 'numeric' }),
  }).format(date)
  const day = parts.replace(',', '')
  return time ? `${day}, ${timeText(iso, locale)}` : day
}

/** `09:12`. */
export function timeText(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(intlLocale(locale), { hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
}

/** `1,204`. */
export function countText(count: number, locale: string): string {
  return new Intl.NumberFormat(intlLocale(locale)).format(count)
}

/** Measurements in millimetres, as far as they are known. */
export interface SizeData {
  readonly widthMm: number | null
  readonly heightMm: number | null
  readonly depthMm: number | null
}

const joined = (size: SizeData, one: (mm: number) => string) =>
  [size.widthMm, size.heightMm, size.depthMm].flatMap((mm) => (mm ? [one(mm)] : [])).join(' × ')

/** `40 × 50 cm`, width before height; empty when nothing was measured. */
export function cmText(size: SizeData, locale: string): string {
  const format = new Intl.NumberFormat(intlLocale(locale), { maximumFractionDigits: 1 })
  const text = joined(size, (mm) => format.format(mm / 10))
  return text && `${text} cm`
}

const quarters = ['', '¼', '½', '¾'] as const

/** `15¾ × 19¾ in`, to the nearest quarter; empty when nothing was measured. */
export function inchText(size: SizeData): string {
  const text = joined(size, (mm) => {
    const inQuarters = Math.max(1, Math.round((mm / 25.4) * 4))
    const whole = Math.floor(inQuarters / 4)
    return `${whole || ''}${quarters[inQuarters % 4] ?? ''}`
  })
  return text && `${text} in`
}

/** Width over height of a work, for the box of one without a picture; square when it was not measured. */
export function ratioOf(size: SizeData): number {
  return size.widthMm && size.heightMm ? size.widthMm / size.heightMm : 1
}
