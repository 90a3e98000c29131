import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { pause } from './saver.ts'

interface AltFieldProps {
  number: number
  alt: string
  /** Answers whether it was saved. */
  onSave: (alt: string) => Promise<boolean>
}

/** What a picture shows, for people who cannot see it; saved when typing pauses and when the field is left. */
export function AltField({ number, alt, onSave }: AltFieldProps) {
  const { t } = useLingui()
  const [text, setText] = useState(alt)
  const [failed, setFailed] = useState(false)
  const saved = useRef(alt)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const save = async (value: string) => {
    clearTimeout(timer.current)
    if (value.trim() === saved.current.trim() || value.length > most) return
    const before = saved.current
    saved.current = value
    const done = await onSave(value)
    if (!done) saved.current = before
    setFailed(!done)
  }
  const type = (value: string) => {
    setText(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(value), pause)
  }
  const tooLong = text.length > most
  return (
    <>
      <input
        type="text"
        className={text.trim() === '' ? 'gallery-alt gallery-alt-open' : 'gallery-alt'}
        id={`alt-${number}`}
        aria-label={t`Describe picture ${number} for people who can’t see it`}
        aria-invalid={failed || tooLong || undefined}
        placeholder={t`Describe what it shows`}
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={() => void save(text)}
      />
      {tooLong && (
        <p className="gallery-note">
          <Trans>400 characters at most.</Trans>
        </p>
      )}
      {failed && (
        <p className="gallery-note">
          <Trans>Not saved yet.</Trans>{' '}
          <button type="button" className="link" onClick={() => void save(text)}>
            <Trans>Try again</Trans>
          </button>
        </p>
      )}
    </>
  )
}

const most = 400
