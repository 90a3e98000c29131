import type { Reason } from '@artiqo/contracts/errors'
import { plural, t } from '@lingui/core/macro'
import { comparable, isBlankEdition, isWellFormed, type EditionDraft, type ListingField } from './draft.ts'
import type { SaverSnapshot } from './saver.ts'

/** What is wrong with a field as it stands, in words, or null. */
export function fieldProblem(field: ListingField, { draft, refused }: SaverSnapshot): string | null {
  const refusal = refused.get(field)
  if (refusal?.value === comparable(field, draft)) return refusedWords(field, refusal.reason)
  return isWellFormed(field, draft) ? null : malformedWords(field)
}

function malformedWords(field: ListingField): string {
  switch (field) {
    case 'year':
      return t`A year has four digits, like 2026.`
    case 'widthMm':
    case 'heightMm':
    case 'depthMm':
      return t`Centimetres, like 42 or 42.5. A hundred metres at most.`
    case 'title':
      return t`That’s longer than a label. 300 characters at most, on one line.`
    case 'medium':
    case 'surface':
      return t`160 characters at most, on one line.`
    case 'condition':
      return t`500 characters at most.`
    case 'provenance':
      return t`2,000 characters at most.`
    case 'description':
      return t`8,000 characters at most.`
    case 'editions':
      return t`Complete the price and the copies.`
    case 'categoryId':
    case 'frame':
    case 'signed':
      return t`Choose one of the list.`
  }
}

function refusedWords(field: ListingField, reason: Reason): string {
  if (reason === 'on_hold') return t`A buyer is checking out with it, so this is locked until that’s over.`
  if (reason === 'sold_out') return t`Somebody has ordered it, so this stays as it was.`
  if (reason === 'not_ready') return neededWords(field)
  return t`We can’t take it like this. Have another look.`
}

/** A work on view keeps what it needs to hang. */
function neededWords(field: ListingField): string {
  switch (field) {
    case 'title':
      return t`A work on the wall keeps a title.`
    case 'medium':
      return t`A work on the wall says what it’s made of.`
    case 'categoryId':
      return t`A work on the wall is in a category.`
    case 'editions':
      return t`A work on the wall keeps its price. Unlist it to take the price away.`
    default:
      return t`A work on the wall keeps its size.`
  }
}

const cents = { least: 50, most: 100_000_000 }

/** What is wrong with an edition's price, or null; an edition of which nothing is said needs none. */
export function priceProblem(edition: EditionDraft): string | null {
  const { price } = edition
  if (isBlankEdition(edition)) return null
  if (price === null) return t`Say what it costs.`
  if (price === undefined) return t`A price looks like 220 or 220.50.`
  if (price < cents.least) return t`50 cents is the least we can charge.`
  return price > cents.most ? t`A million euros is the most we can charge.` : null
}

/** What is wrong with the number of copies, or null. `taken` are sold or on hold. */
export function sizeProblem(edition: EditionDraft, taken: number): string | null {
  const { kind, size } = edition
  if (kind !== 'limited' || isBlankEdition(edition)) return null
  if (size === null) return t`Say how many copies there are.`
  if (size === undefined || size > 1000) return t`A whole number, from 2 to 1,000.`
  if (size < taken) {
    const copies = plural(taken, { one: '# copy is', other: '# copies are' })
    return t`${copies} sold or on hold: there can’t be fewer.`
  }
  return size < 2 ? t`An edition has 2 copies or more. For a single one, choose “One”.` : null
}

/** What is wrong with an edition's name, or null. */
export function nameProblem({ name }: EditionDraft): string | null {
  return name.length > 80 ? t`80 characters at most.` : null
}
