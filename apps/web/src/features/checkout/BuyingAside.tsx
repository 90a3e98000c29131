import type { Money as MoneyValue } from '@artiqo/contracts/common'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { MiniPicture } from '#features/orders/MiniPicture.tsx'
import { Money } from '#ui/Format.tsx'
import { Sum, Sums } from '#ui/Panel.tsx'
import type { PictureData } from '#ui/picture-data.ts'

export interface BuyingLine {
  readonly key: string
  readonly title: string
  readonly quantity: number
  readonly amount: MoneyValue
  readonly picture: PictureData | null
}

interface BuyingAsideProps {
  lines: readonly BuyingLine[]
  items: MoneyValue
  /** null where an artist does not send. */
  delivery: MoneyValue | null
  total: MoneyValue
  parcels: number
  /** How long it is held. */
  clock?: ReactNode
}

/** What is being bought, and what it comes to. */
export function BuyingAside({ lines, items, delivery, total, parcels, clock }: BuyingAsideProps) {
  const { t } = useLingui()
  const words = plural(parcels, { 0: 'Collected', one: 'Delivery, one parcel', other: 'Delivery, # parcels' })
  return (
    <aside className="panel cart-sum" aria-label={t`What you’re buying`}>
      {clock}
      <ul className="minis">
        {lines.map((line) => (
          <li className="mini" key={line.key}>
            <MiniPicture picture={line.picture} />
            <span>
              <span className="title">{line.title}</span>
              {line.quantity > 1 && <span className="faint"> × {line.quantity}</span>}
            </span>
            <Money value={line.amount} />
          </li>
        ))}
      </ul>
      <hr className="rule" />
      <Sums className="small">
        <Sum label={<Trans>Works</Trans>}>
          <Money value={items} />
        </Sum>
        <Sum label={words}>
          {delivery === null ? (
            <span className="faint">
              <Trans>not there</Trans>
            </span>
          ) : delivery.amount === 0 ? (
            <Trans>free</Trans>
          ) : (
            <Money value={delivery} />
          )}
        </Sum>
        <Sum kind="total" label={<Trans>Total</Trans>}>
          <Money value={total} />
        </Sum>
      </Sums>
    </aside>
  )
}
