import { useLingui } from '@lingui/react/macro'
import { useState, type ComponentProps } from 'react'
import { TextInput } from './TextInput.tsx'

/** A password with "Show"; pasting and password managers work as anywhere. */
export function PasswordInput(props: Omit<ComponentProps<'input'>, 'type'>) {
  const { t } = useLingui()
  const [shown, setShown] = useState(false)
  return (
    <div className="input-show">
      <TextInput autoCapitalize="none" spellCheck={false} {...props} type={shown ? 'text' : 'password'} />
      <button type="button" aria-pressed={shown} aria-label={t`Show password`} onClick={() => setShown(!shown)}>
        {shown ? t`Hide` : t`Show`}
      </button>
    </div>
  )
}
