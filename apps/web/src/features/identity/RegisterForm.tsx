import type { Me } from '@artiqo/contracts/identity'
import { schemaResolver } from './schema-resolver.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { client } from '#api/client.ts'
import { Button } from '#ui/Button.tsx'
import { Tick } from '#ui/Choice.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Field, Fieldset } from '#ui/Field.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Note } from '#ui/Note.tsx'
import { PasswordInput } from '#ui/PasswordInput.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import { enter } from './enter.ts'
import { registerPasswordProblem, RegisterValues } from './register-values.ts'
import { useFields } from './use-fields.ts'
import { useUsername } from './use-username.ts'

interface RegisterFormProps {
  email: string
  role: 'buyer' | 'artist'
  onRegistered: (user: Me) => void
}

/** An account in four fields. The username is proposed, and said to be free or taken when it is left. */
export function RegisterForm({ email, role, onRegistered }: RegisterFormProps) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<string | null>(null)
  const form = useForm({
    resolver: schemaResolver(RegisterValues),
    defaultValues: { firstName: '', email, username: '', password: '', role } satisfies RegisterValues,
    shouldFocusError: false,
  })
  const fields = useFields(form, {
    role: () => '',
    firstName: () => t`That’s longer than a name. Shorten it a little.`,
    email: (values) =>
      values.email === ''
        ? t`Where can we reach you? Type your e-mail address.`
        : t`An e-mail address looks like name@example.org`,
    username: (values) =>
      values.username === ''
        ? t`Choose a username. It’s in the address of your page.`
        : t`Use 3 to 30 small letters, digits and single hyphens.`,
    password: (values) => registerPasswordProblem(values) ?? '',
  })
  const username = useUsername(form)
  const send = fields.submit(async ({ firstName, password, ...values }) => {
    setRefusal(null)
    try {
      const answer = await client.identity.register.mutate({
        ...values,
        ...(firstName !== '' && { firstName }),
        password,
        confirmPassword: password,
      })
      enter(answer)
      onRegistered(answer.user)
    } catch (error) {
      setRefusal(fields.refuse(error))
    }
  })
  const firstNameInput = fields.input('firstName')
  const emailInput = fields.input('email')
  const usernameInput = fields.input('username')
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary problems={fields.problems} attempt={fields.attempt} />
      {refusal !== null && (
        <Note kind="bad" role="alert">
          {refusal}
        </Note>
      )}
      <Fieldset label={<Trans>What brings you here?</Trans>}>
        <Tick type="radio" value="buyer" {...form.register('role')}>
          <Trans>I look for art</Trans>
        </Tick>
        <Tick type="radio" value="artist" {...form.register('role')}>
          <Trans>I make art and want to sell it</Trans>
        </Tick>
      </Fieldset>
      <Field id="firstName" optional label={<Trans>First name</Trans>} error={fields.problem('firstName')}>
        <TextInput
          {...firstNameInput}
          onBlur={(event) => void firstNameInput.onBlur(event).then(username.propose)}
          autoComplete="given-name"
        />
      </Field>
      <Field id="email" label={<Trans>E-mail</Trans>} error={fields.problem('email')}>
        <TextInput
          {...emailInput}
          onBlur={(event) => void emailInput.onBlur(event).then(username.propose)}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Field
        id="username"
        label={<Trans>Username</Trans>}
        error={fields.problem('username')}
        hint={
          <output>
            {username.free ? (
              <span className="auth-free">
                <Icon name="check" small />
                <Trans>{username.free} is free</Trans>
              </span>
            ) : (
              <Trans>It’s in the address of your page, and you can sign in with it.</Trans>
            )}
          </output>
        }
      >
        <TextInput
          {...usernameInput}
          onBlur={(event) => void usernameInput.onBlur(event).then(username.check)}
          autoComplete="nickname"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Field
        id="password"
        label={<Trans>Password</Trans>}
        error={fields.problem('password')}
        hint={<Trans>10 characters or more. Paste is fine. We check that it isn’t easily guessed, nothing else.</Trans>}
      >
        <PasswordInput {...fields.input('password')} autoComplete="new-password" />
      </Field>
      <Button type="submit" wide busy={form.formState.isSubmitting}>
        <Trans>Make my account</Trans>
      </Button>
    </form>
  )
}
