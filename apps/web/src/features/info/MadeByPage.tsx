import { Trans, useLingui } from '@lingui/react/macro'
import { InfoPage } from './InfoPage.tsx'

export function MadeByPage() {
  const { t } = useLingui()
  return (
    <InfoPage
      title={t`Made-by rules`}
      lead={<Trans>What hangs here was made by the person whose name is on the label.</Trans>}
    >
      <h2 className="h3">
        <Trans>May hang</Trans>
      </h2>
      <ul>
        <li>
          <Trans>Originals: paintings, drawings, sculpture, textiles, ceramics, anything there is one of.</Trans>
        </li>
        <li>
          <Trans>
            Limited editions, pulled, cast or printed by the artist or under their eye. The number is fixed: it never
            grows.
          </Trans>
        </li>
        <li>
          <Trans>Open editions and handmade goods, made when they’re ordered.</Trans>
        </li>
      </ul>
      <h2 className="h3">
        <Trans>May not</Trans>
      </h2>
      <ul>
        <li>
          <Trans>Work by somebody else, or a copy of it, shown as one’s own.</Trans>
        </li>
        <li>
          <Trans>Things bought in and sold on.</Trans>
        </li>
        <li>
          <Trans>
            Pictures from an image generator shown as made by hand. Whoever uses such tools says so in the description.
          </Trans>
        </li>
      </ul>
      <h2 className="h3">
        <Trans>On the label</Trans>
      </h2>
      <p>
        <Trans>
          Medium, measurements, the number of copies and whether it’s signed are part of what you buy. If what arrives
          differs from the label, you can send it back and the way back is free.
        </Trans>
      </p>
    </InfoPage>
  )
}
