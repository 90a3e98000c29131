import { Trans, useLingui } from '@lingui/react/macro'
import { InfoPage } from './InfoPage.tsx'

export function DeliveryPage() {
  const { t } = useLingui()
  return (
    <InfoPage
      title={t`Delivery and returns`}
      lead={<Trans>Every artist packs and ships their own work. You pay once; each parcel has its own journey.</Trans>}
    >
      <h2 className="h3">
        <Trans>What it costs</Trans>
      </h2>
      <p>
        <Trans>
          Each artist names one price for their own country, one for the rest of the EU and one for the world, and may
          offer that you collect at the studio for nothing. The price is per artist, however many of their works you
          buy. You see it on the work’s page and again before you pay. All of it goes to the artist.
        </Trans>
      </p>
      <h2 className="h3">
        <Trans>Where it is</Trans>
      </h2>
      <p>
        <Trans>
          We write when an artist has shipped, with the carrier and the tracking number. The order’s page shows every
          part: paid, accepted, shipped, delivered.
        </Trans>
      </p>
      <h2 className="h3">
        <Trans>Before it has left</Trans>
      </h2>
      <p>
        <Trans>
          You can cancel the whole order yourself while nothing is shipped. You get all of your money back, delivery
          included, the way you paid. Banks take 3 to 10 days to show it.
        </Trans>
      </p>
      <h2 className="h3">
        <Trans>Sending it back</Trans>
      </h2>
      <ul>
        <li>
          <Trans>You have 14 days from the day it reaches you. You don’t need a reason.</Trans>
        </li>
        <li>
          <Trans>
            Answer the mail that came with your order and say which work. The artist writes back with the address.
          </Trans>
        </li>
        <li>
          <Trans>Pack it as it came. You pay the way back, unless it arrived damaged or isn’t what was shown.</Trans>
        </li>
        <li>
          <Trans>When the artist has it back, we return what you paid for the work.</Trans>
        </li>
      </ul>
    </InfoPage>
  )
}
