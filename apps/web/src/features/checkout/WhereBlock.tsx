import { needsPostcode } from '@artiqo/domain/postcode'
import { Trans } from '@lingui/react/macro'
import { CountryOptions } from '#features/cart/CountryOptions.tsx'
import { Field } from '#ui/Field.tsx'
import { Select, TextInput } from '#ui/TextInput.tsx'
import { hasDigitPostcodes } from './postcodes.ts'
import { fieldId, type CheckoutFieldsModel } from './use-checkout-fields.ts'

/** Where it goes. */
export function WhereBlock({ model: { field, errorOf, country } }: { model: CheckoutFieldsModel }) {
  return (
    <section className="checkout-step" aria-labelledby="where">
      <h2 className="h3" id="where">
        <Trans>Where to</Trans>
      </h2>
      <div className="field-grid">
        <Field id={fieldId('name')} label={<Trans>Full name</Trans>} error={errorOf('name')}>
          <TextInput {...field('name')} autoComplete="shipping name" />
        </Field>
        <Field
          id={fieldId('line1')}
          label={<Trans>Address</Trans>}
          error={errorOf('line1')}
          hint={<Trans>Street and number, and the floor or the flat</Trans>}
        >
          <TextInput {...field('line1')} autoComplete="shipping street-address" />
        </Field>
        <Field
          id={fieldId('postalCode')}
          label={<Trans>Postcode</Trans>}
          optional={!needsPostcode(country)}
          error={errorOf('postalCode')}
          className="span-2 keep-3"
        >
          <TextInput
            {...field('postalCode')}
            autoComplete="shipping postal-code"
            inputMode={hasDigitPostcodes(country) ? 'numeric' : 'text'}
          />
        </Field>
        <Field id={fieldId('city')} label={<Trans>Town</Trans>} error={errorOf('city')} className="span-4 keep-3">
          <TextInput {...field('city')} autoComplete="shipping address-level2" />
        </Field>
        <Field id={fieldId('country')} label={<Trans>Country</Trans>} error={errorOf('country')} className="span-3">
          <Select {...field('country')} autoComplete="shipping country">
            <CountryOptions />
          </Select>
        </Field>
        <Field
          id={fieldId('phone')}
          label={<Trans>Phone</Trans>}
          optional
          error={errorOf('phone')}
          hint={<Trans>Only so the courier can reach you</Trans>}
          className="span-3"
        >
          <TextInput {...field('phone')} type="tel" inputMode="tel" autoComplete="shipping tel" />
        </Field>
      </div>
    </section>
  )
}
