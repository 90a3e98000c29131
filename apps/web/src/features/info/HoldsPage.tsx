import { Trans, useLingui } from '@lingui/react/macro'
import { StatusWord } from '#ui/Status.tsx'
import { InfoPage } from './InfoPage.tsx'

export function HoldsPage() {
  const { t } = useLingui()
  return (
    <InfoPage
      title={t`How holds work`}
      lead={<Trans>Much of what hangs here exists once. A hold makes sure that it’s sold once, too.</Trans>}
    >
      <ul>
        <li>
          <StatusWord kind="available" /> <Trans>You can put it in your cart and buy it.</Trans>
        </li>
        <li>
          <StatusWord kind="hold" />{' '}
          <Trans>Someone is checking out with it right now. The time says when it may be free again.</Trans>
        </li>
        <li>
          <StatusWord kind="sold" /> <Trans>It has been paid for.</Trans>
        </li>
      </ul>
      <h2 className="h3">
        <Trans>A cart is not a hold</Trans>
      </h2>
      <p>
        <Trans>
          Putting a work into your cart doesn’t keep it from others. If it’s sold meanwhile, your cart says so and your
          total changes.
        </Trans>
      </p>
      <h2 className="h3">
        <Trans>It starts when you check out</Trans>
      </h2>
      <p>
        <Trans>
          Opening the checkout sets aside what is in your cart, for you alone, for 30 minutes. The clock is on the page.
          When two minutes are left you can keep it longer, up to ten times. Letting it go, in your cart, gives it back
          at once.
        </Trans>
      </p>
      <h2 className="h3">
        <Trans>While your bank is checking</Trans>
      </h2>
      <p>
        <Trans>
          If your bank wants to be sure it’s you, the hold waits for it, up to an hour more. You can’t lose a work to
          someone else while your payment is under way.
        </Trans>
      </p>
      <h2 className="h3">
        <Trans>When it ends</Trans>
      </h2>
      <p>
        <Trans>
          The work is free for anyone again. Nothing you typed is lost, no money was taken, and you can check out again
          if it’s still there.
        </Trans>
      </p>
    </InfoPage>
  )
}
