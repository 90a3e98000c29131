import type { Order } from '@artiqo/contracts/orders'
import { Trans } from '@lingui/react/macro'
import { Accordion } from '#ui/Accordion.tsx'
import { DateText } from '#ui/Format.tsx'
import { timelineOf } from './timeline.ts'

/** Everything that has happened to an order, the newest first. */
export function WhatHappened({ order }: { order: Order }) {
  return (
    <Accordion title={<Trans>Everything that happened</Trans>}>
      <ol className="happenings small">
        {timelineOf(order).map(({ at, words }) => (
          <li key={`${at} ${words}`}>
            <span className="faint num">
              <DateText iso={at} time />
            </span>
            {words}
          </li>
        ))}
      </ol>
    </Accordion>
  )
}
