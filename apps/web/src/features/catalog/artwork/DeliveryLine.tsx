import type { DeliveryOffer } from '@artiqo/contracts/catalog'
import { Trans, useLingui } from '@lingui/react/macro'
import { moneyText, type MoneyData } from '#ui/format.ts'

/** A country's name in the reader's language. */
function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
}

/** What delivery costs at home, and whether one can collect. */
export function DeliveryLine({ delivery }: { delivery: DeliveryOffer }) {
  const { i18n } = useLingui()
  const country = countryName(delivery.homeCountry, i18n.locale)
  const place = delivery.collectPlace
  const price = delivery.home && moneyText(delivery.home, i18n.locale)
  return (
    <p className="small faint">
      <Trans>VAT included.</Trans>{' '}
      {price && delivery.collect && (
        <Trans>
          Delivery in {country} {price}, or collect in {place} for nothing.
        </Trans>
      )}
      {price && !delivery.collect && (
        <Trans>
          Delivery in {country} {price}.
        </Trans>
      )}
      {!price && delivery.collect && <Trans>Collect in {place}, for nothing.</Trans>}
    </p>
  )
}

/** Where it can go and for how much, as facts. */
export function useDeliveryFacts(delivery: DeliveryOffer): [string, string | null][] {
  const { t, i18n } = useLingui()
  const price = (value: MoneyData | null) => value && moneyText(value, i18n.locale)
  return [
    [t`To ${countryName(delivery.homeCountry, i18n.locale)}`, price(delivery.home)],
    [t`Elsewhere in the EU`, price(delivery.eu)],
    [t`The rest of the world`, price(delivery.world)],
    [t`Collect`, delivery.collect ? t`In ${delivery.collectPlace}, for nothing` : null],
  ]
}
