import { Trans, useLingui } from '@lingui/react/macro'
import { Money } from '#ui/Format.tsx'
import { Sum, Sums } from '#ui/Panel.tsx'
import { InfoPage } from './InfoPage.tsx'

const euros = (amount: number) => ({ amount, currency: 'EUR' }) as const

export function FeesPage() {
  const { t } = useLingui()
  return (
    <InfoPage
      title={t`Fees, line by line`}
      lead={<Trans>We take 12 % of the price of a work when it’s sold. Nothing else, and nothing before.</Trans>}
    >
      <h2 className="h3">
        <Trans>One sale, added up</Trans>
      </h2>
      <Sums>
        <Sum label={<Trans>A print</Trans>}>
          <Money value={euros(18_000)} />
        </Sum>
        <Sum label={<Trans>Our 12 %</Trans>}>
          <Money value={euros(-2_160)} />
        </Sum>
        <Sum label={<Trans>Delivery, all of it to the artist</Trans>}>
          <Money value={euros(900)} />
        </Sum>
        <Sum label={<Trans>The artist gets</Trans>} kind="total">
          <Money value={euros(16_740)} />
        </Sum>
      </Sums>
      <h2 className="h3">
        <Trans>What it’s taken from</Trans>
      </h2>
      <ul>
        <li>
          <Trans>From the price of each work, rounded to the cent. Never from delivery.</Trans>
        </li>
        <li>
          <Trans>At the rate of the day it was sold. A later change never touches past sales.</Trans>
        </li>
        <li>
          <Trans>Listing costs nothing, and there’s no monthly price.</Trans>
        </li>
        <li>
          <Trans>The cost of taking the card is ours.</Trans>
        </li>
      </ul>
      <h2 className="h3">
        <Trans>When money goes back</Trans>
      </h2>
      <p>
        <Trans>If an order is cancelled, the buyer gets everything back and we give our fee back with it.</Trans>
      </p>
      <h2 className="h3">
        <Trans>When artists are paid</Trans>
      </h2>
      <p>
        <Trans>When the time to send a work back is over: 14 days after it was delivered.</Trans>
      </p>
    </InfoPage>
  )
}
