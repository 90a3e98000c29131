import { useLingui } from '@lingui/react/macro'
import { dateText, moneyText, type MoneyData } from './format.ts'

/** An amount of money, in figures of one width. */
export function Money({ value }: { value: MoneyData }) {
  const { i18n } = useLingui()
  return <span className="num">{moneyText(value, i18n.locale)}</span>
}

/** A date with its weekday. */
export function DateText({ iso, time = false, long = false }: { iso: string; time?: boolean; long?: boolean }) {
  const { i18n } = useLingui()
  return <time dateTime={iso}>{dateText(iso, i18n.locale, { time, long })}</time>
}
