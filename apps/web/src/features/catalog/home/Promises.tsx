import { Trans, useLingui } from '@lingui/react/macro'

/** Three things that are true of every sale. */
export function Promises() {
  const { t } = useLingui()
  return (
    <section className="page section home-promises" aria-label={t`How Artiqo works`}>
      <div className="stack-s">
        <h2 className="h3">
          <Trans>The artist gets 88 %</Trans>
        </h2>
        <p className="soft small">
          <Trans>
            Of €180, the artist receives €158.40. Delivery goes to them whole. Our fee is shown on every sale.
          </Trans>
        </p>
      </div>
      <div className="stack-s">
        <h2 className="h3">
          <Trans>Held while you decide</Trans>
        </h2>
        <p className="soft small">
          <Trans>From the moment you check out, a one-off is yours for 30 minutes. Nobody else can buy it.</Trans>
        </p>
      </div>
      <div className="stack-s">
        <h2 className="h3">
          <Trans>Two weeks at home</Trans>
        </h2>
        <p className="soft small">
          <Trans>Live with it for 14 days. If it isn’t right, send it back.</Trans>
        </p>
      </div>
    </section>
  )
}
