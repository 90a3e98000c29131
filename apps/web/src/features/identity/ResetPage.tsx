import { schemaResolver } from './schema-resolver.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { session } from '#api/browser-session.ts'
import { client } from '#api/client.ts'
import { reasonOf } from '#api/errors.ts'
import { AppLink } from '#features/shell/AppLink.tsx'
import { useTitle } from '#features/shell/use-title.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Field } from '#ui/Field.tsx'
import { Note } from '#ui/Note.tsx'
import { PasswordInput } from '#ui/PasswordInput.tsx'
import { focusOnce } from './focus-once.ts'
import { takeNext } from './kept-next.ts'
import { newPasswordProblem } from './password-words.ts'
import { useFields } from './use-fields.ts'
import { withNext } from './with-next.ts'

const Values = z.object({ password: z.string().refine((password) => newPasswordProblem(password) === null) })

/** A new password by the link of a mail. It signs out everywhere, so one signs in with it next. */
export function ResetPage({ token }: { token: string }) {
  const { t } = useLingui()
  const router = useRouter()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [dead, setDead] = useState(token.length < 20)
  useTitle(dead ? t`This link is over` : t`Set a new password`)
  const form = useForm({
    resolver: schemaResolver(Values),
    defaultValues: { password: '' },
    shouldFocusError: false,
  })
  const fields = useFields(form, { password: ({ password }) => newPasswordProblem(password) ?? '' })
  const send = fields.submit(async ({ password }) => {
    setRefusal(null)
    try {
      await client.identity.resetPassword.mutate({ token, password, confirmPassword: password })
      session.end()
      const login = withNext('/login', takeNext())
      await router.navigate({ href: `${login}${login.includes('?') ? '&' : '?'}from=reset`, replace: true })
    } catch (error) {
      if (reasonOf(error) === 'token_invalid') setDead(true)
      else setRefusal(fields.refuse(error))
    }
  })
  if (dead) return <DeadLink />
  return (
    <>
      <h1 className="h1">
        <Trans>Set a new password</Trans>
      </h1>
      <form className="stack" noValidate onSubmit={(event) => void send(event)}>
        <ErrorSummary problems={fields.problems} attempt={fields.attempt} />
        {refusal !== null && (
          <Note kind="bad" role="alert">
            {refusal}
          </Note>
        )}
        <Field
          id="password"
          label={<Trans>New password</Trans>}
          error={fields.problem('password')}
          hint={
            <Trans>10 characters or more. Paste is fine. We check that it isn’t easily guessed, nothing else.</Trans>
          }
        >
          <PasswordInput {...fields.input('password')} autoComplete="new-password" />
        </Field>
        <p className="small soft">
          <Trans>It signs you out on every device. Then you sign in with the new one.</Trans>
        </p>
        <Button type="submit" wide busy={form.formState.isSubmitting}>
          <Trans>Save and sign in</Trans>
        </Button>
      </form>
    </>
  )
}

function DeadLink() {
  return (
    <div className="stack">
      <h1 className="h1" tabIndex={-1} ref={focusOnce}>
        <Trans>This link is over</Trans>
      </h1>
      <p className="soft">
        <Trans>It has been used, or it is older than 30 minutes. Your password is as it was.</Trans>
      </p>
      <p>
        <AppLink href="/forgot" className={buttonClass({ wide: true })}>
          <Trans>Get a new link</Trans>
        </AppLink>
      </p>
    </div>
  )
}
