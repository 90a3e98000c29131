import { ForgotPasswordInput } from '@artiqo/contracts/identity'
import { schemaResolver } from './schema-resolver.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { client } from '#api/client.ts'
import { AppLink } from '#features/shell/AppLink.tsx'
import { useTitle } from '#features/shell/use-title.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Field } from '#ui/Field.tsx'
import { Note } from '#ui/Note.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import { LinkSent } from './LinkSent.tsx'
import { keepNext } from './kept-next.ts'
import { useFields } from './use-fields.ts'
import { withNext } from './with-next.ts'

/** Asks for a link to set a new password; the answer is the same whether there is such an account or not. */
export function ForgotPage({ next }: { next: string | undefined }) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [sentTo, setSentTo] = useState<string | null>(null)
  useTitle(sentTo === null ? t`A new password` : t`Look in your inbox`)
  const form = useForm({
    resolver: schemaResolver(ForgotPasswordInput),
    defaultValues: { email: '' },
    shouldFocusError: false,
  })
  const fields = useFields(form, {
    email: ({ email }) =>
      email === ''
        ? t`Which address is the account under? Type your e-mail address.`
        : t`An e-mail address looks like name@example.org`,
  })
  const ask = async (email: string) => {
    setRefusal(null)
    try {
      await client.identity.forgotPassword.mutate({ email })
      keepNext(next)
      setSentTo(email)
    } catch (error) {
      setRefusal(fields.refuse(error))
    }
  }
  const send = fields.submit(({ email }) => ask(email))
  const refused = refusal !== null && (
    <Note kind="bad" role="alert">
      {refusal}
    </Note>
  )
  if (sentTo !== null)
    return (
      <>
        {refused}
        <LinkSent email={sentTo} onAgain={() => ask(sentTo)} onOther={() => setSentTo(null)} />
      </>
    )
  return (
    <>
      <h1 className="h1">
        <Trans>A new password</Trans>
      </h1>
      <p className="soft">
        <Trans>We’ll send a link to set one.</Trans>
      </p>
      <form className="stack auth-other" noValidate onSubmit={(event) => void send(event)}>
        <ErrorSummary problems={fields.problems} attempt={fields.attempt} />
        {refused}
        <Field id="email" label={<Trans>E-mail</Trans>} error={fields.problem('email')}>
          <TextInput
            {...fields.input('email')}
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
        <Button type="submit" wide busy={form.formState.isSubmitting}>
          <Trans>Send me a link</Trans>
        </Button>
      </form>
      <p className="small soft auth-other">
        <Trans>
          It came back to you? <AppLink href={withNext('/login', next)}>Sign in</AppLink>.
        </Trans>
      </p>
    </>
  )
}
