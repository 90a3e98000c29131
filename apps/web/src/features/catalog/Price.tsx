import type { ArtworkCard } from '@artiqo/contracts/common'
import { Trans } from '@lingui/react/macro'
import { Money } from '#ui/Format.tsx'
import { StatusWord } from '#ui/Status.tsx'

type Priced = Pick<ArtworkCard, 'price' | 'editionSize' | 'availability'>

/** What the label says of money: the price and the edition, or the gallery's dot. */
export function Price({ work: { price, editionSize, availability } }: { work: Priced }) {
  if (availability === 'sold') return <StatusWord kind="sold" />
  if (availability === 'not_for_sale' || price === null)
    return (
      <span className="faint">
        <Trans>Not for sale</Trans>
      </span>
    )
  return (
    <>
      <Money value={price} />
      {editionSize !== null && (
        <span className="faint nowrap">
          <Trans>edition of {editionSize}</Trans>
        </span>
      )}
      {availability === 'on_hold' && <StatusWord kind="hold" />}
    </>
  )
}
