import { t } from '@lingui/core/macro'
import { postcodeProblem } from './postcodes.ts'

/** What is typed at checkout; names are those of the order's address. */
export interface CheckoutFields {
  email: string
  name: string
  line1: string
  postalCode: string
  city: string
  country: string
  phone: string
  note: string
}
export type FieldName = keyof CheckoutFields

export const fieldNames = [
  'email',
  'name',
  'line1',
  'postalCode',
  'city',
  'country',
  'phone',
  'note',
] as const satisfies readonly FieldName[]

export const emptyFields: CheckoutFields = {
  email: '',
  name: '',
  line1: '',
  postalCode: '',
  city: '',
  country: '',
  phone: '',
  note: '',
}

const longest: Record<FieldName, number> = {
  email: 254,
  name: 120,
  line1: 160,
  postalCode: 20,
  city: 80,
  country: 2,
  phone: 40,
  note: 1000,
}

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/

/** What is wrong with one field, in words, or null. Spaces around are no fault. */
export function problemWith(name: FieldName, fields: CheckoutFields): string | null {
  const value = fields[name].trim()
  if (value.length > longest[name]) return t`That’s longer than we can keep. Shorten it a little.`
  switch (name) {
    case 'email':
      if (value === '') return t`Where shall we send the receipt and the tracking?`
      return emailShape.test(value) ? null : t`An e-mail address looks like name@example.org`
    case 'name':
      return value === '' ? t`Who is it for?` : null
    case 'line1':
      return value === '' ? t`Street and number, so that it finds you` : null
    case 'postalCode':
      return postcodeProblem(value, fields.country)
    case 'city':
      return value === '' ? t`Which town?` : null
    case 'country':
      return value === '' ? t`Which country?` : null
    case 'phone':
      return value === '' || /^\+?[\d\s()./-]{5,}$/.test(value)
        ? null
        : t`A phone number has digits, like +32 470 12 34 56`
    case 'note':
      return null
  }
}
