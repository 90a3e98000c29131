import type { Today } from '@artiqo/contracts/studio'
import { Trans } from '@lingui/react/macro'
import { Money } from '#ui/Format.tsx'
import { useWeekWords } from './use-week-words.ts'

/** The same weeks as numbers. */
export function WeeksTable({ weeks }: { weeks: Today['weeks'] }) {
  const { dayOf, finding } = useWeekWords(weeks)
  return (
    <table className="weeks-table">
      <caption className="visually-hidden">{finding}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Week of</Trans>
          </th>
          <th scope="col">
            <Trans>Sold</Trans>
          </th>
          <th scope="col">
            <Trans>Earned</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.toReversed().map((week) => (
          <tr key={week.from}>
            <th scope="row">{dayOf(week.from)}</th>
            <td>{week.sold}</td>
            <td>
              <Money value={week.earned} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
