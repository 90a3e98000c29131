import type { StudioImage } from '@artiqo/contracts/studio'
import { Trans, useLingui } from '@lingui/react/macro'
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { Icon, type IconName } from '#ui/Icon.tsx'
import { Picture } from '#ui/Picture.tsx'
import { AltField } from './AltField.tsx'
import { FilePicture } from './FilePicture.tsx'
import { placeByKey } from './move.ts'

interface Drag {
  readonly onDragStart: () => void
  readonly onDragOver: () => void
  readonly onDragEnd: () => void
}

interface GalleryTileProps {
  image: StudioImage
  at: number
  count: number
  /** Sent from this page: its file, and what the shop had to say about it. */
  own: { readonly file: File; readonly note: string | null } | undefined
  /** Where a dragged picture would be dropped. */
  isTarget: boolean
  onMove: (to: number) => void
  onRemove: () => void
  onAlt: (alt: string) => Promise<boolean>
  /** Taking it by hand. */
  drag: Drag
}

/** A picture of the work with its ways to another place and its description. */
export function GalleryTile(props: GalleryTileProps) {
  const { t } = useLingui()
  const { image, at, count, own, isTarget, onMove, onRemove, onAlt, drag } = props
  const handle = useRef<HTMLButtonElement>(null)
  const follow = useRef<HTMLElement | null>(null)
  const number = at + 1

  // A node that is moved loses focus; it is given back to what was pressed.
  useLayoutEffect(() => {
    follow.current?.focus()
    follow.current = null
  })

  const go = (to: number, from: HTMLElement) => {
    if (to !== at) follow.current = from
    onMove(to)
  }
  const key = (event: KeyboardEvent<HTMLElement>) => {
    const to = placeByKey(event.key, at, count)
    if (to !== null) {
      event.preventDefault()
      go(to, event.currentTarget)
    } else if (event.key === 'Delete') onRemove()
  }
  const button = (label: string, icon: IconName, to: number) => (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={to === at || to < 0 || to >= count || undefined}
      onClick={(event) => go(Math.max(0, Math.min(to, count - 1)), event.currentTarget)}
    >
      <Icon name={icon} small />
    </button>
  )
  const described = image.alt === '' ? t`not described yet` : image.alt
  return (
    <li className={isTarget ? 'gallery-tile gallery-target' : 'gallery-tile'} draggable {...drag}>
      <div className="gallery-box">
        <button
          ref={handle}
          type="button"
          className="gallery-handle"
          aria-label={t`Picture ${number} of ${count}, ${described}. Arrow keys move it`}
          aria-keyshortcuts="ArrowLeft ArrowRight Home End Delete"
          onKeyDown={key}
        >
          <Thumb image={image} file={own?.file} />
        </button>
        {at === 0 && (
          <span className="gallery-cover">
            <Trans>Cover</Trans>
          </span>
        )}
        <fieldset className="gallery-controls" aria-label={t`Move picture ${number} of ${count}`}>
          {button(t`Move earlier`, 'back', at - 1)}
          {button(t`Make it the cover`, 'check', 0)}
          {button(t`Move later`, 'arrow', at + 1)}
          <button type="button" aria-label={t`Remove picture ${number}`} title={t`Remove`} onClick={onRemove}>
            <Icon name="close" small />
          </button>
        </fieldset>
        {image.state === 'processing' && (
          <div className="gallery-veil">
            <span className="gallery-spin" aria-hidden="true" />
            <Trans>Being made</Trans>
          </div>
        )}
        {image.state === 'failed' && (
          <div className="gallery-veil gallery-failed">
            <b>
              <Trans>Didn’t work</Trans>
            </b>
            <span>{image.failure}</span>
            <button type="button" className="link" onClick={onRemove}>
              <Trans>Remove</Trans>
            </button>
          </div>
        )}
      </div>
      <AltField number={number} alt={image.alt} onSave={onAlt} />
      {own?.note && <p className="gallery-note">{own.note}</p>}
    </li>
  )
}

/** The shop's picture, and the sender's own file until that is made. */
function Thumb({ image, file }: { image: StudioImage; file: File | undefined }) {
  const ratio = image.height > 0 ? image.width / image.height : 1
  return (
    <span className="gallery-thumb" style={{ '--hung': Math.min(1, ratio) }}>
      {image.picture === null && file !== undefined ? (
        <FilePicture file={file} />
      ) : (
        <Picture picture={image.picture} ratio={ratio} sizes="160px" alt="" />
      )}
    </span>
  )
}
