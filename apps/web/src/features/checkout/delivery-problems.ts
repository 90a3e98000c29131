import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { CartQuote } from '#features/cart/cart-quote.ts'
import type { FieldProblem } from '#ui/ErrorSummary.tsx'

/** The id of the group of choices for one artist's delivery. */
export const deliveryId = (artistId: string) => `delivery-${artistId}`

/** Which artists do not send where it should go. */
export function deliveryProblems(quote: CartQuote, country: string): FieldProblem[] {
  const place = new Intl.DisplayNames(i18n.locale, { type: 'region' }).of(country) ?? country
  return quote.groups
    .filter((each) => each.delivery === null)
    .map(({ group: { artist } }) => ({
      id: deliveryId(artist.id),
      message: t`${artist.name} doesn’t send to ${place}`,
    }))
}
