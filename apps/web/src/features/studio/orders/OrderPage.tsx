import type { StudioOrder } from '@artiqo/contracts/orders'
import type { ArtistOrderId } from '@artiqo/domain/ids'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '#api/client.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { DateText, Money } from '#ui/Format.tsx'
import { Panel, Sum, Sums } from '#ui/Panel.tsx'
import { Picture } from '#ui/Picture.tsx'
import { partHeadline } from './order-words.ts'
import { NextStep } from './NextStep.tsx'
import { Track } from './Track.tsx'
import '../works/works.css'
import './orders.css'

/** One part of an order, to its artist. `opened` stays on the page when it cannot be asked for again. */
export function OrderPage({ opened }: { opened: StudioOrder }) {
  const { t } = useLingui()
  const [first] = useState(opened)
  const id: ArtistOrderId = first.id
  const { data: part = first } = trpc.studio.orders.get.useQuery({ artistOrderId: id }, { initialData: first })
  const headline = partHeadline(part)
  useTitle(t`${part.orderNumber}. Artiqo studio`)
  return (
    <div className="studio-page">
      <Link to="/studio/orders" className="small quiet-link part-up">
        <Trans>Orders</Trans>
      </Link>
      <header className="studio-head">
        <div>
          <h1 className="h1">{headline}</h1>
          <p className="small faint">
            <Trans>
              {part.orderNumber}, paid <DateText iso={part.paidAt} time />
            </Trans>
          </p>
        </div>
      </header>
      <div className="part">
        <div>
          <NextStep part={part} />
          <Works part={part} />
          <Track part={part} />
        </div>
        <div>
          <Where part={part} />
          {part.note !== '' && (
            <section aria-labelledby="note">
              <h2 className="h4" id="note">
                <Trans>A note from the buyer</Trans>
              </h2>
              <p className="part-note">{part.note}</p>
            </section>
          )}
          <Earned part={part} />
        </div>
      </div>
    </div>
  )
}

function Works({ part }: { part: StudioOrder }) {
  return (
    <section aria-labelledby="works">
      <h2 className="h3" id="works">
        <Trans>What they bought</Trans>
      </h2>
      <ul className="part-lines">
        {part.lines.map((line) => {
          const ratio = line.picture === null ? 1 : line.picture.width / line.picture.height
          const copies = line.copies.join(', ')
          return (
            <li key={line.id}>
              <span className="work-row-thumb" style={{ '--hung': Math.min(1, ratio) }}>
                <Picture picture={line.picture} ratio={ratio} sizes="72px" alt="" />
              </span>
              <span>
                <Link to="/studio/works/$id" params={{ id: line.artworkId }}>
                  <i className="title">{line.title}</i>
                </Link>
                <br />
                <span className="small faint">
                  {copies !== '' && line.editionSize !== null ? (
                    <Trans>
                      No. {copies} of {line.editionSize}
                    </Trans>
                  ) : (
                    line.medium
                  )}
                  {line.quantity > 1 && ` × ${line.quantity}`}
                </span>
              </span>
              <Money value={line.lineTotal} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Where({ part: { method, address } }: { part: StudioOrder }) {
  const { i18n } = useLingui()
  const country = new Intl.DisplayNames(i18n.locale, { type: 'region' }).of(address.country) ?? address.country
  const lines = [address.line1, address.line2, `${address.postalCode} ${address.city}`.trim(), country]
  return (
    <section aria-labelledby="where">
      <h2 className="h4" id="where">
        {method === 'collect' ? <Trans>They come to your studio</Trans> : <Trans>Where it goes</Trans>}
      </h2>
      <address className="part-address">
        <b>{address.name}</b>
        {lines
          .filter((line) => line !== '')
          .map((line) => (
            <span key={line}>
              <br />
              {line}
            </span>
          ))}
        {address.phone !== '' && (
          <>
            <br />
            <a href={`tel:${address.phone.replaceAll(/[^\d+]/g, '')}`}>{address.phone}</a>
          </>
        )}
      </address>
    </section>
  )
}

function Earned({ part: { items, fee, delivery, earnings, state } }: { part: StudioOrder }) {
  return (
    <section aria-labelledby="earned">
      <Panel>
        <h2 className="h4 part-earned" id="earned">
          <Trans>What you earn</Trans>
        </h2>
        <Sums className="small">
          <Sum label={<Trans>Works</Trans>}>
            <Money value={items} />
          </Sum>
          <Sum kind="faint" label={<Trans>Our fee</Trans>}>
            <Money value={{ ...fee, amount: -fee.amount }} />
          </Sum>
          <Sum label={<Trans>Delivery</Trans>}>
            <Money value={delivery} />
          </Sum>
          <Sum kind="total" label={state === 'cancelled' ? <Trans>Would have been</Trans> : <Trans>You receive</Trans>}>
            <Money value={earnings} />
          </Sum>
        </Sums>
        {state === 'cancelled' && (
          <p className="small soft">
            <Trans>It was cancelled, so the buyer has the money back.</Trans>
          </p>
        )}
      </Panel>
    </section>
  )
}
