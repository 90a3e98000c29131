import { Trans, useLingui } from '@lingui/react/macro'
import { InfoPage } from './InfoPage.tsx'

export function PrivacyPage() {
  const { t } = useLingui()
  return (
    <InfoPage
      title={t`Privacy and your data`}
      lead={<Trans>We keep what an order or an account needs, and nothing that follows you around.</Trans>}
    >
      <h2 className="h3">
        <Trans>What we keep</Trans>
      </h2>
      <ul>
        <li>
          <Trans>
            Of an account: username, e-mail, name, what you write about yourself, your photo. Of your password only a
            fingerprint that can’t be turned back.
          </Trans>
        </li>
        <li>
          <Trans>
            Of an order: what you bought, your e-mail, the address and the phone number if you gave one, what was paid
            and when.
          </Trans>
        </li>
        <li>
          <Trans>
            Of a sign-in: when, and from what kind of device, so that we can tell you about ones that aren’t yours.
          </Trans>
        </li>
        <li>
          <Trans>Of a picture: the picture. The place and the camera written inside it are removed.</Trans>
        </li>
      </ul>
      <h2 className="h3">
        <Trans>Who sees it</Trans>
      </h2>
      <ul>
        <li>
          <Trans>The artist you buy from sees your name, the address and your note, because they ship to you.</Trans>
        </li>
        <li>
          <Trans>Stripe takes your card. Its details go there directly and never to us.</Trans>
        </li>
        <li>
          <Trans>Everybody sees your username and what you wrote on your page. Nobody sees what you bought.</Trans>
        </li>
      </ul>
      <h2 className="h3">
        <Trans>Cookies</Trans>
      </h2>
      <p>
        <Trans>
          Two at most: one keeps you signed in, one remembers a guest’s cart. Both are needed for what they do and no
          script can read them. There’s no advertising, no analytics and nothing from other companies on our pages but
          Stripe’s payment form at the checkout.
        </Trans>
      </p>
      <h2 className="h3">
        <Trans>For how long</Trans>
      </h2>
      <p>
        <Trans>
          Orders and their sums are kept as long as the law wants books to be kept. Everything else goes when you ask
          for it: answer any mail from us to have a copy of your data, to correct it or to have it erased.
        </Trans>
      </p>
    </InfoPage>
  )
}
