import type { Me } from '@artiqo/contracts/identity'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { api, client } from '#api/client.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Field } from '#ui/Field.tsx'
import { TextArea, TextInput } from '#ui/TextInput.tsx'
import { Refusal } from '../Refusal.tsx'
import { schemaResolver } from '../schema-resolver.ts'
import { useFields } from '../use-fields.ts'
import { ProfileValues, profileValues } from './profile-values.ts'
import { Saved } from './Saved.tsx'

/** Who one is, to others; artists also write where they work and about themselves. */
export function ProfileForm({ me }: { me: Me }) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<unknown>(null)
  const [saved, setSaved] = useState(false)
  const form = useForm({
    resolver: schemaResolver(ProfileValues),
    defaultValues: profileValues(me),
    shouldFocusError: false,
  })
  const tooLong = () => t`That’s longer than we can keep. Shorten it a little.`
  const fields = useFields(form, {
    displayName: ({ displayName }) => (displayName.trim() === '' ? t`What shall we call you?` : tooLong()),
    firstName: tooLong,
    place: tooLong,
    bio: tooLong,
  })
  const send = fields.submit(async ({ firstName, ...values }) => {
    setRefusal(null)
    setSaved(false)
    try {
      const now = await client.identity.updateProfile.mutate({
        ...values,
        firstName: firstName === '' ? null : firstName,
      })
      api.identity.me.setData(undefined, now)
      void api.identity.profile.invalidate({ username: now.username })
      setSaved(true)
    } catch (error) {
      if (fields.refuse(error) !== null) setRefusal(error)
    }
  })
  const isArtist = me.roles.includes('artist')
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)} onChange={() => setSaved(false)}>
      <ErrorSummary problems={fields.problems} attempt={fields.attempt} />
      {refusal !== null && <Refusal error={refusal} onSignedIn={() => setRefusal(null)} />}
      <div className="field-grid">
        <Field
          id="displayName"
          className="span-3"
          label={<Trans>Name</Trans>}
          error={fields.problem('displayName')}
          hint={isArtist ? <Trans>It hangs beside your works.</Trans> : undefined}
        >
          <TextInput {...fields.input('displayName')} autoComplete="name" />
        </Field>
        <Field
          id="firstName"
          className="span-3"
          optional
          label={<Trans>First name</Trans>}
          error={fields.problem('firstName')}
          hint={<Trans>How our mails begin.</Trans>}
        >
          <TextInput {...fields.input('firstName')} autoComplete="given-name" />
        </Field>
        <Field
          id="place"
          optional
          label={isArtist ? <Trans>Where the studio is</Trans> : <Trans>Where you are</Trans>}
          error={fields.problem('place')}
          hint={<Trans>A town and a country are enough.</Trans>}
        >
          <TextInput {...fields.input('place')} autoComplete="address-level2" />
        </Field>
        <Field
          id="bio"
          optional
          label={<Trans>About you</Trans>}
          error={fields.problem('bio')}
          hint={
            isArtist ? <Trans>The first line stands at the top of your page; the rest is told below.</Trans> : undefined
          }
        >
          <TextArea {...fields.input('bio')} rows={isArtist ? 6 : 3} />
        </Field>
        <Field
          id="username"
          className="span-3"
          label={<Trans>Username</Trans>}
          hint={isArtist ? `${location.host}/a/${me.username}` : undefined}
        >
          <TextInput value={me.username} readOnly autoComplete="off" />
        </Field>
        <Field
          id="account-email"
          className="span-3"
          label={<Trans>E-mail</Trans>}
          hint={
            me.emailVerified ? (
              <Trans>Confirmed.</Trans>
            ) : (
              <Trans>Not confirmed yet. Open the link in our first mail.</Trans>
            )
          }
        >
          <TextInput type="email" value={me.email} readOnly autoComplete="off" />
        </Field>
      </div>
      <p className="account-send">
        <Button type="submit" small busy={form.formState.isSubmitting}>
          <Trans>Save</Trans>
        </Button>
        <Saved shown={saved} />
      </p>
    </form>
  )
}
