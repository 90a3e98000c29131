import type { StudioOrder } from '@artiqo/contracts/orders'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { DateText, Money } from '#ui/Format.tsx'
import { Picture } from '#ui/Picture.tsx'
import { partHeadline, partStateName, worksText } from './order-words.ts'

/** One part: what to do, for whom, and what it earns. */
export function OrderRow({ part }: { part: StudioOrder }) {
  const picture = part.lines[0]?.picture ?? null
  const ratio = picture === null ? 1 : picture.width / picture.height
  return (
    <li className="order-row">
      <span className="work-row-thumb" style={{ '--hung': Math.min(1, ratio) }}>
        <Picture picture={picture} ratio={ratio} sizes="56px" alt="" />
      </span>
      <div className="order-row-words">
        <Link to="/studio/orders/$id" params={{ id: part.id }} className="h4">
          {partHeadline(part)}
        </Link>
        <span className="small faint">
          {worksText(part.lines)}.{' '}
          <Trans>
            <span className="nowrap">{part.orderNumber}</span>, paid <DateText iso={part.paidAt} />
          </Trans>
        </span>
      </div>
      <span className="order-row-state small">{partStateName(part.state, part.method)}</span>
      <span className="order-row-money num">
        <Money value={part.earnings} />
      </span>
    </li>
  )
}
