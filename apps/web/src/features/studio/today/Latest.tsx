import type { Today } from '@artiqo/contracts/studio'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { DateText } from '#ui/Format.tsx'

/** The last orders, whatever their state. */
export function Latest({ today: { latest } }: { today: Today }) {
  return (
    <section aria-labelledby="latest">
      <h2 className="h3 today-title" id="latest">
        <Trans>Latest orders</Trans>
      </h2>
      {latest.length === 0 ? (
        <p className="small soft">
          <Trans>Your first order appears here, and we’ll send you a mail.</Trans>
        </p>
      ) : (
        <>
          <ol className="today-latest">
            {latest.map(({ id, orderNumber, title, paidAt }) => (
              <li key={id}>
                <Link to="/studio/orders/$id" params={{ id }} className="quiet-link">
                  <i className="title">{title}</i>
                </Link>
                <span className="faint">
                  <DateText iso={paidAt} />
                </span>
                <span className="today-sub">{orderNumber}</span>
              </li>
            ))}
          </ol>
          <p className="small today-view">
            <Link to="/studio/orders" search={{ state: 'all' }}>
              <Trans>Every order since you started</Trans>
            </Link>
          </p>
        </>
      )}
    </section>
  )
}
