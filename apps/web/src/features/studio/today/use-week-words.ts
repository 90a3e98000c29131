import type { Today } from '@artiqo/contracts/studio'
import { useLingui } from '@lingui/react/macro'
import { moneyText } from '#ui/format.ts'

/** Weeks are named by their Monday, and what they show is said in one sentence. */
export function useWeekWords(weeks: Today['weeks']) {
  const { t, i18n } = useLingui()
  const day = new Intl.DateTimeFormat(i18n.locale === 'en' ? 'en-GB' : i18n.locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const dayOf = (iso: string) => day.format(new Date(iso))
  const best = weeks.toSorted((one, other) => other.earned.amount - one.earned.amount)[0]
  const count = weeks.length
  const when = best === undefined ? '' : dayOf(best.from)
  const most = best === undefined ? '' : moneyText(best.earned, i18n.locale)
  return {
    dayOf,
    finding: t`Earned in each of the last ${count} weeks. The best began on ${when}, with ${most}.`,
  }
}
