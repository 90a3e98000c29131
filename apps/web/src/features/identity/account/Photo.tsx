import type { Me } from '@artiqo/contracts/identity'
import { Trans } from '@lingui/react/macro'
import { useRef } from 'react'
import { Button } from '#ui/Button.tsx'
import { Note } from '#ui/Note.tsx'
import { Avatar } from '#ui/Picture.tsx'
import { Refusal } from '../Refusal.tsx'
import { usePhoto } from './use-photo.ts'

/** What the picker offers; what is not one of these is told so by the server. */
const types = 'image/jpeg,image/png,image/webp,image/avif'

export function Photo({ me }: { me: Me }) {
  const picker = useRef<HTMLInputElement>(null)
  const { state, send, remove } = usePhoto()
  const busy = state.kind === 'sending' || state.kind === 'processing' || state.kind === 'removing'
  const choose = (files: FileList | null) => {
    const file = files?.[0]
    if (file) void send(file)
    if (picker.current) picker.current.value = ''
  }
  return (
    <>
      <div className="account-face">
        <Avatar picture={me.photo} />
        <div>
          <p className="buttons">
            <Button kind="quiet" small busy={busy} onClick={() => picker.current?.click()}>
              {me.photo === null ? <Trans>Choose a photo</Trans> : <Trans>Change photo</Trans>}
            </Button>
            {me.photo !== null && (
              <Button kind="quiet" small busy={busy} onClick={() => void remove()}>
                <Trans>Remove</Trans>
              </Button>
            )}
          </p>
          <output className="field-hint">
            {state.kind === 'sending' ? (
              <Trans>On its way, {state.percent} %</Trans>
            ) : state.kind === 'processing' ? (
              <Trans>Making it small and square</Trans>
            ) : state.kind === 'late' ? (
              <Trans>It takes longer than usual. It appears by itself.</Trans>
            ) : (
              <Trans>JPEG, PNG, WebP or AVIF. We crop it square and keep no location data.</Trans>
            )}
          </output>
          <input ref={picker} type="file" accept={types} hidden onChange={(event) => choose(event.target.files)} />
        </div>
      </div>
      {state.kind === 'refused' && (
        <Note kind="bad" role="alert">
          {state.message}
        </Note>
      )}
      {state.kind === 'failed' && <Refusal error={state.error} />}
    </>
  )
}
