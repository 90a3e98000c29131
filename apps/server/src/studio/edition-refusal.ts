import type { EditionRefusal } from '@artiqo/domain/editions'
import { DomainError, notFound } from '#errors.ts'

/** What an artist is told when the editions cannot be as they were sent. */
export function editionRefusal(refusal: EditionRefusal, wanted: readonly { readonly name: string }[]): DomainError {
  if (!('at' in refusal)) {
    const what = nameOf(refusal.name)
    return refusal.kind === 'removal_on_hold'
      ? new DomainError('on_hold', `Somebody is buying ${what} right now. It can be taken away once that is over.`)
      : new DomainError('sold_out', `Somebody has ordered ${what}, so it stays with the work.`)
  }
  const { at } = refusal
  const what = nameOf(wanted[at]?.name ?? '')
  switch (refusal.kind) {
    case 'second_original':
      return invalid(at, 'kind', 'A work has one original.')
    case 'size_needed':
      return invalid(at, 'size', 'Say how many copies there are.')
    case 'size_not_needed':
      return invalid(at, 'size', 'Only a limited edition has a number of copies.')
    case 'named_twice':
      return invalid(at, 'id', 'This edition is in the list twice.')
    case 'unknown':
      return notFound('edition')
    case 'price_on_hold':
      return new DomainError('on_hold', `Somebody is buying ${what} right now. Its price can change once that is over.`)
    case 'kind_on_hold':
      return new DomainError('on_hold', `Somebody is buying ${what} right now. It can change once that is over.`)
    case 'kind_ordered':
      return new DomainError('sold_out', `Somebody has ordered ${what}, so it stays the kind of edition it is.`)
    case 'too_small':
      return new DomainError(
        'sold_out',
        `${refusal.least} of ${what} ${refusal.least === 1 ? 'is' : 'are'} sold or on hold: there cannot be fewer.`,
      )
  }
}

const nameOf = (name: string) => (name === '' ? 'this edition' : `“${name}”`)

function invalid(at: number, field: string, message: string): DomainError {
  return new DomainError('invalid_input', message, { issues: [{ path: `editions.${at}.${field}`, message }] })
}
