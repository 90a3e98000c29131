import type { Order } from '@artiqo/contracts/orders'
import { useLingui } from '@lingui/react/macro'
import { CopyWords } from '../CopyWords.tsx'
import { HungWork } from '#features/cart/HungWork.tsx'

const shown = 4

/** What it is all about: the works of the order, hung beside what became of the payment. */
export function ReturnWorks({ order }: { order: Order }) {
  const { t } = useLingui()
  const lines = order.parts.flatMap((part) => part.lines)
  return (
    <ul className="return-works" aria-label={t`In this order`}>
      {lines.slice(0, shown).map((line) => (
        <li key={line.id}>
          <HungWork slug={line.slug} picture={line.picture} eager sizes="(max-width: 62rem) 150px, 320px" />
          <p className="small">
            <span className="title">{line.title}</span>
            <CopyWords line={line} />
          </p>
        </li>
      ))}
    </ul>
  )
}
