import { LoginInput } from '@artiqo/contracts/identity'
import { schemaResolver } from './schema-resolver.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { errorSentence } from '#api/error-sentence.ts'
import { errorDataOf } from '#api/errors.ts'
import { client } from '#api/client.ts'
import { AppLink } from '#features/shell/AppLink.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary, focusField } from '#ui/ErrorSummary.tsx'
import { Field } from '#ui/Field.tsx'
import { PasswordInput } from '#ui/PasswordInput.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import { enter } from './enter.ts'
import { Paused } from './Paused.tsx'
import { serverNow } from '#ui/clock.ts'
import { Note } from '#ui/Note.tsx'
import { useFields } from './use-fields.ts'

const Values = LoginInput.pick({ login: true, password: true })

interface LoginFormProps {
  /** Called once the session is here. */
  onSignedIn: () => void
  /** Where to go afterwards, kept by the way round a forgotten password. */
  next?: string | undefined
  /** On a page that must not be lost: the way round a forgotten password opens beside it. */
  beside?: boolean
}

/** Name and password. A wrong pair is said at the password, too many tries with the time until the next. */
export function LoginForm({ onSignedIn, next, beside = false }: LoginFormProps) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [pausedUntil, setPausedUntil] = useState<string | null>(null)
  const form = useForm({
    resolver: schemaResolver(Values),
    defaultValues: { login: '', password: '' },
    shouldFocusError: false,
  })
  const fields = useFields(form, {
    login: () => t`Type your e-mail address or your username.`,
    password: () => t`Type your password.`,
  })
  const refuse = (error: unknown) => {
    const data = errorDataOf(error)
    setPausedUntil(null)
    setRefusal(null)
    if (data?.reason === 'wrong_login') {
      form.setError('password', { type: 'refused', message: errorSentence(error) })
      focusField('password')
    } else if (data?.reason === 'too_many_requests' && data.retryAfter !== undefined)
      setPausedUntil(new Date(serverNow() + data.retryAfter * 1000).toISOString())
    else setRefusal(fields.refuse(error))
  }
  const send = fields.submit(async (values) => {
    try {
      enter(await client.identity.login.mutate(values))
      onSignedIn()
    } catch (error) {
      refuse(error)
    }
  })
  const forgot = next === undefined ? '/forgot' : `/forgot?next=${encodeURIComponent(next)}`
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary problems={fields.problems} attempt={fields.attempt} />
      {pausedUntil !== null && <Paused until={pausedUntil} onEnd={() => setPausedUntil(null)} />}
      {refusal !== null && (
        <Note kind="bad" role="alert">
          {refusal}
        </Note>
      )}
      <Field id="login" label={<Trans>E-mail or username</Trans>} error={fields.problem('login')}>
        <TextInput
          {...fields.input('login')}
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Field id="password" label={<Trans>Password</Trans>} error={fields.problem('password')}>
        <PasswordInput {...fields.input('password')} autoComplete="current-password" />
      </Field>
      <p className="small">
        {beside ? (
          <a className="auth-link" href={forgot} target="_blank" rel="noopener">
            <Trans>Forgot your password?</Trans>
          </a>
        ) : (
          <AppLink className="auth-link" href={forgot}>
            <Trans>Forgot your password?</Trans>
          </AppLink>
        )}
      </p>
      <Button type="submit" wide busy={form.formState.isSubmitting}>
        <Trans>Sign in</Trans>
      </Button>
    </form>
  )
}
