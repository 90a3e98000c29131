import { Trans } from '@lingui/react/macro'
import { useRef } from 'react'
import { LinkButton } from '#ui/Button.tsx'
import { FilePicture } from './FilePicture.tsx'
import type { Upload } from './upload-queue.ts'

interface UploadTileProps {
  upload: Upload
  /** Again, or with another file. */
  onRetry: (file?: File) => void
  onRemove: () => void
}

/** A picture on its way, or what stood in its way. */
export function UploadTile({ upload, onRetry, onRemove }: UploadTileProps) {
  return (
    <li className="gallery-tile">
      <div className="gallery-box">
        <span className="gallery-thumb gallery-faint">
          <FilePicture file={upload.file} />
        </span>
        <State upload={upload} onRetry={onRetry} onRemove={onRemove} />
      </div>
    </li>
  )
}

function State({ upload: { file, state }, onRetry, onRemove }: UploadTileProps) {
  const picker = useRef<HTMLInputElement>(null)
  const name = <span className="gallery-file faint">{file.name}</span>
  const stop = (
    <LinkButton onClick={onRemove}>
      <Trans>Stop</Trans>
    </LinkButton>
  )
  switch (state.kind) {
    case 'queued':
      return (
        <div className="gallery-veil">
          <Trans>Waits its turn</Trans>
          {name}
          {stop}
        </div>
      )
    case 'sending':
    case 'checking': {
      const percent = state.kind === 'checking' ? 100 : state.percent
      return (
        <div className="gallery-veil">
          <span className="num">{state.kind === 'checking' ? <Trans>Looking at it</Trans> : `${percent} %`}</span>
          <progress className="gallery-bar" max={100} value={percent} aria-label={file.name} />
          {name}
          {stop}
        </div>
      )
    }
    case 'waiting':
      return (
        <div className="gallery-veil">
          <b>{state.why === 'offline' ? <Trans>No connection</Trans> : <Trans>Busy just now</Trans>}</b>
          <Trans>It carries on by itself.</Trans>
          {stop}
        </div>
      )
    case 'failed': {
      const { failure } = state
      return (
        <div className="gallery-veil gallery-failed" role="alert">
          <b>
            <Trans>Didn’t work</Trans>
          </b>
          <span>
            {failure.why === 'signed-out' ? (
              <Trans>You were signed out. Sign in, then try again.</Trans>
            ) : (
              failure.message
            )}
          </span>
          {failure.why === 'refused' ? (
            <LinkButton onClick={() => picker.current?.click()}>
              <Trans>Choose another</Trans>
            </LinkButton>
          ) : (
            <LinkButton onClick={() => onRetry()}>
              <Trans>Try again</Trans>
            </LinkButton>
          )}
          <LinkButton onClick={onRemove}>
            <Trans>Leave it</Trans>
          </LinkButton>
          <input
            ref={picker}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            hidden
            onChange={(event) => {
              const [other] = event.target.files ?? []
              if (other) onRetry(other)
            }}
          />
        </div>
      )
    }
  }
}
