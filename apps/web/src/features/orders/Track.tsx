import type { ArtistOrder } from '@artiqo/contracts/orders'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { DateText } from '#ui/Format.tsx'
import type { Step } from './track.ts'
import './track.css'

/** Paid, packed, on its way, with you: what is done, where it is, and what comes. */
export function Track({ part, steps }: { part: ArtistOrder; steps: readonly Step[] }) {
  return (
    <ol className="track">
      {steps.map((step) => (
        <li
          key={step.station}
          className={step.standing === 'todo' ? undefined : `track-${step.standing}`}
          aria-current={step.standing === 'now' ? 'step' : undefined}
        >
          {step.standing === 'now' ? <b>{words(part, step)}</b> : words(part, step)}
          <More part={part} step={step} />
        </li>
      ))}
    </ol>
  )
}

function words(part: ArtistOrder, { station, standing }: Step): ReactNode {
  const { name } = part.artist
  const collect = part.method === 'collect'
  switch (station) {
    case 'paid':
      return <Trans>Paid</Trans>
    case 'packed':
      if (standing === 'done') return <Trans>Packed by {name}</Trans>
      if (part.state === 'accepted') return <Trans>{name} is packing it</Trans>
      return <Trans>{name} has been told</Trans>
    case 'moving':
      if (collect) return standing === 'now' ? <Trans>Ready for you to collect</Trans> : <Trans>Ready to collect</Trans>
      return <Trans>On its way</Trans>
    case 'there':
      return <Trans>With you</Trans>
  }
}

function More({ part, step: { station, standing, at } }: { part: ArtistOrder; step: Step }) {
  const time = at !== null && <DateText iso={at} time />
  const more = note(part, station, standing)
  if (time === false && more === null) return null
  return (
    <span className="track-more">
      {time}
      {time !== false && more !== null && '. '}
      {more}
    </span>
  )
}

function note(part: ArtistOrder, station: Step['station'], standing: Step['standing']): ReactNode | null {
  const { carrier, trackingNumber } = part
  if (station === 'packed' && standing === 'now' && part.state === 'new')
    return <Trans>Packing is next. You can cancel the order until something leaves.</Trans>
  if (station === 'moving' && standing !== 'todo' && part.method === 'ship' && carrier !== '')
    return trackingNumber === '' ? (
      <Trans>With {carrier}</Trans>
    ) : (
      <Trans>
        With {carrier}, number {trackingNumber}
      </Trans>
    )
  if (station === 'moving' && standing === 'now' && part.method === 'collect' && part.collectPlace !== '')
    return <Trans>In {part.collectPlace}</Trans>
  if (station === 'there' && standing === 'todo') return <Trans>Then you have 14 days to change your mind</Trans>
  if (station === 'there' && standing === 'now') return <Trans>You have 14 days to change your mind</Trans>
  return null
}
