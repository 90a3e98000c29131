import type { Today } from '@artiqo/contracts/studio'
import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { moneyText } from '#ui/format.ts'
import { ScrollRegion } from '#ui/ScrollRegion.tsx'
import { barsFor, scaleFor } from './chart-scale.ts'
import { useWeekWords } from './use-week-words.ts'

type Weeks = Today['weeks']

const frame = { left: 58, right: 700, top: 24, bottom: 196 }
/** Whole euros. */
const smallestStep = 100

/** What was earned week by week, as bars; its title says what there is to see. */
export function WeeksChart({ weeks }: { weeks: Weeks }) {
  const { t, i18n } = useLingui()
  const titleId = useId()
  const { dayOf, finding } = useWeekWords(weeks)
  const amounts = weeks.map(({ earned }) => earned.amount)
  const scale = scaleFor(amounts, smallestStep)
  const bars = barsFor(amounts, scale, frame)
  const best = amounts.indexOf(Math.max(...amounts))
  const euros = (amount: number) => moneyText({ amount, currency: 'EUR' }, i18n.locale)
  const heightOf = (value: number) => frame.bottom - (value / scale.top) * (frame.bottom - frame.top)
  const drawing = { role: 'img', 'aria-labelledby': titleId }
  return (
    <ScrollRegion className="weeks-scroll" label={t`Sales by week`}>
      <svg className="weeks" viewBox="0 0 700 224" {...drawing} fontSize="13">
        <title id={titleId}>{finding}</title>
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${frame.left} ${heightOf(tick)}H${frame.right}`} className="weeks-line" />
            <text x={frame.left - 10} y={heightOf(tick) + 4} textAnchor="end">
              {tick === 0 ? '0' : euros(tick)}
            </text>
          </g>
        ))}
        {bars.map((bar, at) => {
          const week = weeks[at]
          if (week === undefined) return null
          const middle = bar.x + bar.width / 2
          return (
            <g key={week.from}>
              <rect {...bar} className="weeks-bar" />
              <text x={middle} y={216} textAnchor="middle">
                {dayOf(week.from)}
              </text>
              {at === best && (
                <text x={middle} y={bar.y - 7} textAnchor="middle" className="weeks-best">
                  {euros(week.earned.amount)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </ScrollRegion>
  )
}
