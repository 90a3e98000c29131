import type { Today } from '@artiqo/contracts/studio'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { LinkButton } from '#ui/Button.tsx'
import { serverNow } from '#ui/clock.ts'
import { Money } from '#ui/Format.tsx'
import { fewestPoints } from './chart-scale.ts'
import { WeeksChart } from './WeeksChart.tsx'
import { WeeksTable } from './WeeksTable.tsx'

/** Numbers first; a drawing of the weeks once there is something to draw. */
export function Sales({ today }: { today: Today }) {
  const { i18n } = useLingui()
  const [asTable, setAsTable] = useState(false)
  const month = new Intl.DateTimeFormat(i18n.locale, { month: 'long', timeZone: 'UTC' }).format(serverNow())
  const drawn = today.weeks.filter(({ sold }) => sold > 0).length >= fewestPoints
  return (
    <section aria-labelledby="sales">
      <h2 className="h3 today-title" id="sales">
        <Trans>Sales</Trans>
      </h2>
      <dl className="today-figures">
        <div>
          <dt>
            <Trans>{month} so far, after our fee</Trans>
          </dt>
          <dd>
            <Money value={today.earnedThisMonth} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>since you started</Trans>
          </dt>
          <dd>
            <Money value={today.earnedInAll} />
          </dd>
        </div>
        <div>
          <dt>
            <Plural value={today.soldInAll} one="work sold" other="works sold" />
          </dt>
          <dd className="num">{today.soldInAll}</dd>
        </div>
        <div>
          <dt>
            <Trans>on the wall</Trans>
            {today.onHold > 0 && (
              <>
                , <Trans>{today.onHold} on hold</Trans>
              </>
            )}
          </dt>
          <dd className="num">{today.published}</dd>
        </div>
      </dl>
      {drawn ? (
        <>
          {asTable ? <WeeksTable weeks={today.weeks} /> : <WeeksChart weeks={today.weeks} />}
          <p className="tiny today-view">
            <LinkButton aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {asTable ? <Trans>Show as a chart</Trans> : <Trans>Show as a table</Trans>}
            </LinkButton>
          </p>
        </>
      ) : (
        <p className="small soft">
          <Trans>A drawing of your weeks comes once five of them have had a sale.</Trans>
        </p>
      )}
    </section>
  )
}
