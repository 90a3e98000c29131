import type { StudioOrder } from '@artiqo/contracts/orders'
import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '#ui/Format.tsx'

/** What has happened so far, with who did it. */
export function Track({ part }: { part: StudioOrder }) {
  const { t } = useLingui()
  const collects = part.method === 'collect'
  const words: Readonly<Record<string, string>> = {
    placed: t`Ordered`,
    paid: t`Paid`,
    new: t`Ordered`,
    accepted: t`Accepted`,
    shipped: collects ? t`Ready to collect` : t`Sent`,
    delivered: collects ? t`Collected` : t`Delivered`,
    cancelled: t`Cancelled`,
    refunded: t`Refunded`,
  }
  const people = { buyer: t`by the buyer`, artist: t`by you`, admin: t`by Artiqo`, shop: '' }
  return (
    <section aria-labelledby="track">
      <h2 className="h3" id="track">
        <Trans>So far</Trans>
      </h2>
      <ol className="part-track">
        {part.timeline.map(({ what, at, by, note }) => (
          <li key={`${what} ${at}`}>
            <span>
              {words[what] ?? what} <span className="faint">{people[by]}</span>
              {note !== '' && (
                <>
                  <br />
                  <span className="faint">{note}</span>
                </>
              )}
              {what === 'shipped' && <Tracking part={part} />}
            </span>
            <span className="faint">
              <DateText iso={at} time />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Tracking({ part: { carrier, trackingNumber, trackingUrl } }: { part: StudioOrder }) {
  const words = [carrier, trackingNumber].filter((word) => word !== '').join(' ')
  if (words === '' && trackingUrl === null) return null
  return (
    <>
      <br />
      {trackingUrl === null ? (
        <span className="faint num">{words}</span>
      ) : (
        <a href={trackingUrl} rel="noopener noreferrer nofollow" target="_blank">
          {words === '' ? <Trans>Follow the parcel</Trans> : words}
        </a>
      )}
    </>
  )
}
