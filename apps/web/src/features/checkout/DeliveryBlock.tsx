import type { CartGroup } from '@artiqo/contracts/cart'
import { deliveryPrice, type DeliveryMethod } from '@artiqo/domain/delivery'
import type { Money as MoneyValue } from '@artiqo/domain/money'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CartQuote, QuotedGroup } from '#features/cart/cart-quote.ts'
import { Option } from '#ui/Choice.tsx'
import { Field, Fieldset } from '#ui/Field.tsx'
import { Money } from '#ui/Format.tsx'
import { TextArea } from '#ui/TextInput.tsx'
import { deliveryId } from './delivery-problems.ts'
import { fieldId, type CheckoutFieldsModel } from './use-checkout-fields.ts'

/** How each artist's part gets to the buyer. */
export function DeliveryBlock({ quote, model }: { quote: CartQuote; model: CheckoutFieldsModel }) {
  const { country, choose, field, errorOf } = model
  return (
    <section className="checkout-step" aria-labelledby="delivery">
      <h2 className="h3" id="delivery">
        <Trans>How it gets to you</Trans>
      </h2>
      <div className="checkout-ways">
        {quote.groups.map((each) => (
          <Ways
            key={each.group.artist.id}
            {...each}
            country={country}
            onChoose={(method) => choose(each.group.artist.id, method)}
          />
        ))}
        <details className="checkout-note" open={model.form.getValues('note') !== ''}>
          <summary className="link small">
            <Trans>Add a note for the artists</Trans>
          </summary>
          <Field id={fieldId('note')} label={<Trans>Note</Trans>} optional error={errorOf('note')}>
            <TextArea {...field('note')} rows={3} />
          </Field>
        </details>
      </div>
    </section>
  )
}

interface WaysProps extends QuotedGroup {
  country: string
  onChoose: (method: DeliveryMethod) => void
}

function Ways({ group, method, delivery, country, onChoose }: WaysProps) {
  const { t, i18n } = useLingui()
  const { artist } = group
  const shipping = deliveryPrice(group.delivery, 'ship', country)
  const there = new Intl.DisplayNames(i18n.locale, { type: 'region' }).of(country) ?? country
  const option = { name: `way-${artist.id}` }
  const elsewhere = group.delivery.collect
    ? t`${artist.name} doesn’t send to ${there}. Collect it, or choose another country.`
    : t`${artist.name} doesn’t send to ${there}. Choose another country, or go on without.`
  return (
    <Fieldset
      id={deliveryId(artist.id)}
      label={<Trans>From {artist.name}</Trans>}
      error={delivery === null ? elsewhere : null}
    >
      {shipping !== null && (
        <Option
          {...option}
          checked={method === 'ship'}
          onChange={() => onChoose('ship')}
          label={<Trans>Sent to you</Trans>}
          more={<PackedWords group={group} />}
          price={<Price of={shipping} />}
        />
      )}
      {group.delivery.collect && (
        <Option
          {...option}
          checked={method === 'collect'}
          onChange={() => onChoose('collect')}
          label={<CollectLabel place={group.delivery.collectPlace} />}
          more={<Trans>You agree on a time with {artist.name}</Trans>}
          price={<Trans>free</Trans>}
        />
      )}
    </Fieldset>
  )
}

function CollectLabel({ place }: { place: string }) {
  return place === '' ? <Trans>Collect at the studio</Trans> : <Trans>Collect in {place}</Trans>
}

function PackedWords({ group: { artist, lines } }: { group: CartGroup }) {
  const pieces = lines.filter((line) => line.buyable).reduce((count, line) => count + line.quantity, 0)
  return pieces > 1 ? <Trans>In one parcel, packed by {artist.name}</Trans> : <Trans>Packed by {artist.name}</Trans>
}

function Price({ of }: { of: MoneyValue }) {
  return of.amount === 0 ? <Trans>free</Trans> : <Money value={of} />
}
