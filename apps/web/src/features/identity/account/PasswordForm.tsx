import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { client } from '#api/client.ts'
import { Button } from '#ui/Button.tsx'
import { Tick } from '#ui/Choice.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Field } from '#ui/Field.tsx'
import { PasswordInput } from '#ui/PasswordInput.tsx'
import { toast } from '#ui/toast-list.ts'
import { newPasswordProblem, wordsOf } from '../password-words.ts'
import { Refusal } from '../Refusal.tsx'
import { schemaResolver } from '../schema-resolver.ts'
import { useFields } from '../use-fields.ts'

const blank = { oldPassword: '', newPassword: '', signOutOthers: true }

/** `known` are the person's names, of which a password must not be made. */
export function PasswordForm({ username, known }: { username: string; known: readonly string[] }) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<unknown>(null)
  const problemWith = (password: string) => newPasswordProblem(password, wordsOf(...known))
  const Values = z.object({
    oldPassword: z.string().min(1).max(512),
    newPassword: z.string().refine((password) => problemWith(password) === null),
    signOutOthers: z.boolean(),
  })
  const form = useForm({ resolver: schemaResolver(Values), defaultValues: blank, shouldFocusError: false })
  const fields = useFields(form, {
    oldPassword: () => t`Type your password as it is now.`,
    newPassword: ({ newPassword }) => problemWith(newPassword) ?? '',
    signOutOthers: () => '',
  })
  const send = fields.submit(async (values) => {
    setRefusal(null)
    try {
      await client.identity.changePassword.mutate({ ...values, confirmPassword: values.newPassword })
      form.reset(blank)
      toast(values.signOutOthers ? t`Password changed, and signed out everywhere else` : t`Password changed`)
    } catch (error) {
      if (fields.refuse(error) !== null) setRefusal(error)
    }
  })
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary problems={fields.problems} attempt={fields.attempt} />
      {refusal !== null && <Refusal error={refusal} onSignedIn={() => setRefusal(null)} />}
      <Field id="oldPassword" label={<Trans>Password now</Trans>} error={fields.problem('oldPassword')}>
        {/* Password managers want to know whose password it is. */}
        <input type="text" autoComplete="username" value={username} readOnly hidden />
        <PasswordInput {...fields.input('oldPassword')} autoComplete="current-password" />
      </Field>
      <Field
        id="newPassword"
        label={<Trans>New password</Trans>}
        error={fields.problem('newPassword')}
        hint={<Trans>10 characters or more. Paste is fine.</Trans>}
      >
        <PasswordInput {...fields.input('newPassword')} autoComplete="new-password" />
      </Field>
      <Tick {...form.register('signOutOthers')}>
        <Trans>Sign out everywhere else</Trans>
      </Tick>
      <p>
        <Button type="submit" kind="quiet" small busy={form.formState.isSubmitting}>
          <Trans>Change password</Trans>
        </Button>
      </p>
    </form>
  )
}
