import type { Artwork } from '@artiqo/contracts/catalog'
import { Trans, useLingui } from '@lingui/react/macro'
import { cmText } from '#ui/format.ts'
import { FactsList } from '#ui/Panel.tsx'
import '#ui/reading.css'
import { useDeliveryFacts } from './DeliveryLine.tsx'

/** The story beside the facts. */
export function About({ artwork }: { artwork: Artwork }) {
  const { t, i18n } = useLingui()
  const delivery = useDeliveryFacts(artwork.delivery)
  const editions = artwork.editions.map((edition) => edition.name).join(', ')
  return (
    <section className="section about">
      <div>
        <h2 className="h2">
          <Trans>About this work</Trans>
        </h2>
        {artwork.description ? (
          artwork.description.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph} className="reading">
              {paragraph}
            </p>
          ))
        ) : (
          <p className="soft">
            <Trans>Its maker hasn’t written about it yet.</Trans>
          </p>
        )}
      </div>
      <FactsList
        facts={[
          [t`Medium`, artwork.medium],
          [t`Surface`, artwork.surface],
          [t`Size`, cmText(artwork.size, i18n.locale)],
          [t`Edition`, editions],
          [t`Signature`, artwork.signed ? t`Signed` : t`Not signed`],
          [t`Condition`, artwork.condition],
          [t`Provenance`, artwork.provenance],
          ...delivery,
        ]}
      />
    </section>
  )
}
