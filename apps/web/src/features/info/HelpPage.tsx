import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { InfoPage } from './InfoPage.tsx'

export function HelpPage() {
  const { t } = useLingui()
  return (
    <InfoPage title={t`Help`} lead={<Trans>The questions people ask most, and who answers the rest.</Trans>}>
      <ul className="info-links">
        <li>
          <Link to="/help/delivery">
            <Words title={t`Delivery and returns`} more={t`Who ships, what it costs, how to send something back`} />
          </Link>
        </li>
        <li>
          <Link to="/help/holds">
            <Words title={t`How holds work`} more={t`Why a work is set aside for you, and for how long`} />
          </Link>
        </li>
        <li>
          <Link to="/help/fees">
            <Words title={t`Fees, line by line`} more={t`What the artist gets of what you pay`} />
          </Link>
        </li>
        <li>
          <Link to="/help/made-by">
            <Words title={t`Made-by rules`} more={t`What may hang here`} />
          </Link>
        </li>
      </ul>
      <h2 className="h3">
        <Trans>Where is my order?</Trans>
      </h2>
      <p>
        <Trans>
          The mail that confirmed it has a link to its page, also without an account. The page says where each artist’s
          parcel is, and its tracking number once it has left.
        </Trans>
      </p>
      <h2 className="h3">
        <Trans>Can I change my mind?</Trans>
      </h2>
      <p>
        <Trans>
          As long as nothing has been shipped, you can cancel on the order’s page. All of the money goes back the way it
          came. After that, you have 14 days from the day it reaches you to send it back.
        </Trans>
      </p>
      <h2 className="h3">
        <Trans>I can’t get into my account</Trans>
      </h2>
      <p>
        <Trans>
          Ask for a new password on the sign-in page. The mail with the link comes at once; the link works once. You can
          buy without an account meanwhile.
        </Trans>
      </p>
      <h2 className="h3">
        <Trans>Something else</Trans>
      </h2>
      <p>
        <Trans>Answer any mail you have had from us. A person reads it.</Trans>
      </p>
    </InfoPage>
  )
}

function Words({ title, more }: { title: string; more: string }) {
  return (
    <>
      <b className="h4">{title}</b>
      <br />
      <span className="small faint">{more}</span>
    </>
  )
}
