import type { ArtistOrder, Order } from '@artiqo/contracts/orders'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { buttonClass } from '#ui/Button.tsx'
import { HungWork } from '#features/cart/HungWork.tsx'
import { CopyWords } from './CopyWords.tsx'
import { Track } from './Track.tsx'
import { trackOf } from './track.ts'

/** What comes from one artist, and how far it has come. */
export function OrderPart({ part, order, eager }: { part: ArtistOrder; order: Order; eager: boolean }) {
  const [first] = part.lines
  const steps = trackOf(part, order.paidAt)
  return (
    <article className="part" aria-labelledby={part.id}>
      {first && (
        <HungWork slug={first.slug} picture={first.picture} eager={eager} sizes="(max-width: 40rem) 192px, 240px" />
      )}
      <div>
        <h2 className="h2" id={part.id}>
          <Trans>
            From{' '}
            <Link to="/a/$username" params={{ username: part.artist.username }} className="quiet-link">
              {part.artist.name}
            </Link>
          </Trans>
        </h2>
        <p className="soft">
          {part.lines.map((line, index) => (
            <Fragment key={line.id}>
              {index > 0 && <br />}
              <Link to="/w/$slug" params={{ slug: line.slug }} className="quiet-link">
                <span className="title">{line.title}</span>
              </Link>
              <CopyWords line={line} />
              <span className="faint small">, {line.medium}</span>
            </Fragment>
          ))}
        </p>
        {steps.length > 0 && <Track part={part} steps={steps} />}
        {part.state === 'cancelled' && (
          <p className="part-note">
            <Trans>Cancelled, and on the wall again.</Trans>
          </p>
        )}
        {part.trackingUrl !== null && (
          <p className="buttons">
            <a className={buttonClass({ small: true })} href={part.trackingUrl} rel="noreferrer" target="_blank">
              {part.carrier === '' ? <Trans>Track the parcel</Trans> : <Trans>Track with {part.carrier}</Trans>}
            </a>
          </p>
        )}
      </div>
    </article>
  )
}
