import { Trans } from '@lingui/react/macro'
import { AppLink } from '#features/shell/AppLink.tsx'
import { useMe, useSessionState } from '#api/use-session.ts'
import { Field } from '#ui/Field.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import { fieldId, type CheckoutFieldsModel } from './use-checkout-fields.ts'

/** Who buys: an e-mail address is enough. */
export function ContactBlock({ model: { field, errorOf } }: { model: CheckoutFieldsModel }) {
  const guest = useSessionState() === 'guest'
  const me = useMe()
  return (
    <section className="checkout-step" aria-labelledby="contact">
      <h2 className="h3" id="contact">
        <Trans>Contact</Trans>
      </h2>
      <Field
        id={fieldId('email')}
        label={<Trans>E-mail</Trans>}
        error={errorOf('email')}
        hint={
          guest ? (
            <Trans>For your receipt and tracking. No account needed, you can make one afterwards.</Trans>
          ) : (
            <Trans>For your receipt and tracking.</Trans>
          )
        }
      >
        <TextInput
          {...field('email')}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      {guest && (
        <p className="small checkout-after">
          <Trans>
            Have an account? <AppLink href="/login?next=%2Fcheckout">Sign in</AppLink>, your cart comes with you.
          </Trans>
        </p>
      )}
      {me && (
        <p className="small checkout-after">
          <Trans>You’re signed in as {me.displayName}. The order will be among yours.</Trans>
        </p>
      )}
    </section>
  )
}
