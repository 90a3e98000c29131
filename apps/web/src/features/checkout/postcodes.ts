import { needsPostcode } from '@artiqo/domain/postcode'
import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'

interface Postcode {
  readonly shape: RegExp
  readonly example: string
  /** How many, where it is digits alone. */
  readonly digits?: number
}

const digits = (count: number, example: string): Postcode => ({
  shape: new RegExp(`^\\d{${count}}$`),
  example,
  digits: count,
})

/** How postcodes are written where most parcels go; elsewhere anything goes. */
const postcodes: Readonly<Record<string, Postcode>> = {
  AT: digits(4, '1010'),
  BE: digits(4, '9000'),
  BG: digits(4, '1000'),
  CH: digits(4, '8001'),
  CY: digits(4, '1010'),
  CZ: { shape: /^\d{3} ?\d{2}$/, example: '110 00' },
  DE: digits(5, '10115'),
  DK: digits(4, '2100'),
  EE: digits(5, '10111'),
  ES: digits(5, '28001'),
  FI: digits(5, '00100'),
  FR: digits(5, '75011'),
  GB: { shape: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, example: 'SW1A 1AA' },
  GR: { shape: /^\d{3} ?\d{2}$/, example: '104 31' },
  HR: digits(5, '10000'),
  HU: digits(4, '1051'),
  IE: { shape: /^[A-Z][A-Z\d]{2} ?[A-Z\d]{4}$/i, example: 'D02 X285' },
  IT: digits(5, '00184'),
  LT: { shape: /^(LT-)?\d{5}$/i, example: '01100' },
  LU: { shape: /^(L-)?\d{4}$/i, example: '1111' },
  LV: { shape: /^(LV-)?\d{4}$/i, example: 'LV-1050' },
  MT: { shape: /^[A-Z]{3} ?\d{4}$/i, example: 'VLT 1111' },
  NL: { shape: /^\d{4} ?[A-Z]{2}$/i, example: '1012 AB' },
  NO: digits(4, '0150'),
  PL: { shape: /^\d{2}-?\d{3}$/, example: '00-001' },
  PT: { shape: /^\d{4}-?\d{3}$/, example: '1100-148' },
  RO: digits(6, '010011'),
  SE: { shape: /^\d{3} ?\d{2}$/, example: '111 22' },
  SI: digits(4, '1000'),
  SK: { shape: /^\d{3} ?\d{2}$/, example: '811 01' },
  US: { shape: /^\d{5}(-\d{4})?$/, example: '10001' },
}

/** True where a keypad of digits is enough. */
export function hasDigitPostcodes(country: string): boolean {
  return postcodes[country]?.digits !== undefined
}

/** As it is written on a parcel: one space at most between its parts, capitals, without the letters of the country before it. */
export function tidyPostcode(typed: string, country: string): string {
  const plain = typed.trim().replaceAll(/\s+/g, ' ').toUpperCase()
  const bare = plain.replace(/^[A-Z]{1,3}[- ](?=\d)/, '')
  return postcodes[country]?.shape.test(bare) ? bare : plain
}

/** What is wrong with a postcode for its country, in words, or null. */
export function postcodeProblem(typed: string, country: string): string | null {
  if (typed.trim() === '') return needsPostcode(country) ? t`The postcode, so that it finds you` : null
  const known = postcodes[country]
  if (known === undefined || known.shape.test(tidyPostcode(typed, country))) return null
  const place = new Intl.DisplayNames(i18n.locale, { type: 'region' }).of(country) ?? country
  const { example } = known
  if (known.digits === undefined) return t`A postcode in ${place} looks like ${example}`
  const count = plural(known.digits, { 4: 'four digits', 5: 'five digits', other: '# digits' })
  return t`A postcode in ${place} has ${count}, like ${example}`
}
