import type { StudioImage } from '@artiqo/contracts/studio'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import { Refusal } from '#features/identity/Refusal.tsx'
import { Icon } from '#ui/Icon.tsx'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { GalleryTile } from './GalleryTile.tsx'
import { UploadTile } from './UploadTile.tsx'
import type { Gallery } from './use-gallery.ts'
import './gallery.css'

/** So many pictures a work can have. */
const most = 10
const types = 'image/jpeg,image/png,image/webp,image/avif'

/** The pictures of a work: dropped, pasted or picked, in an order that can be changed by hand, by key and by button. */
export function GallerySection({ gallery }: { gallery: Gallery }) {
  const { t } = useLingui()
  const picker = useRef<HTMLInputElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const [dropping, setDropping] = useState(false)
  const [removing, setRemoving] = useState<StudioImage | null>(null)
  const { shown, own, queue, uploads } = gallery
  const add = (files: Iterable<File>) => queue.add([...files])
  usePaste(add)

  const letGo = () => {
    setDragged(null)
    setOver(null)
  }
  const isFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setDropping(false)
    if (event.dataTransfer.files.length > 0) add(event.dataTransfer.files)
    else if (dragged !== null && over !== null) void gallery.move(dragged, over)
    letGo()
  }
  // Buttons and arrow keys do the same as the hand.
  const zone = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setDropping(isFiles(event))
    },
    onDragLeave: (event: DragEvent) => {
      if (event.currentTarget === event.target) setDropping(false)
    },
    onDrop: drop,
  }
  const list = useRef<HTMLUListElement>(null)
  /** Its place is taken by the next one, to which focus goes; or the way to add another. */
  const remove = async (image: StudioImage) => {
    const at = place(image)
    await gallery.remove(image.id)
    const handles = list.current?.querySelectorAll<HTMLElement>('.gallery-handle') ?? []
    const next = handles[Math.min(at, handles.length - 1)] ?? list.current?.querySelector<HTMLElement>('.gallery-add')
    setTimeout(() => next?.focus())
  }
  const place = (image: StudioImage) => shown.findIndex(({ id }) => id === image.id)
  return (
    <section className="listing-section" aria-labelledby="pictures">
      <h2 className="h3" id="pictures" tabIndex={-1}>
        <Trans>Pictures</Trans>
      </h2>
      <p className="small soft">
        <Trans>
          Front first, then a detail, the edge, the signature, and one that shows its size. Drag, or focus a picture and
          use the arrow keys.
        </Trans>
      </p>
      {gallery.error !== null && <Refusal error={gallery.error} onSignedIn={gallery.clearError} />}
      <ul ref={list} className={dropping ? 'gallery gallery-dropping' : 'gallery'} aria-label={t`Pictures`} {...zone}>
        {shown.map((image, at) => (
          <GalleryTile
            key={image.id}
            image={image}
            at={at}
            count={shown.length}
            own={own.get(image.id)}
            isTarget={dragged !== null && over === at && dragged !== at}
            onMove={(to) => void gallery.move(at, to)}
            onRemove={() => setRemoving(image)}
            onAlt={(alt) => gallery.saveAlt(image.id, alt)}
            drag={{ onDragStart: () => setDragged(at), onDragOver: () => setOver(at), onDragEnd: letGo }}
          />
        ))}
        {uploads.map((upload) => (
          <UploadTile
            key={upload.id}
            upload={upload}
            onRetry={(file) => queue.retry(upload.id, file)}
            onRemove={() => queue.remove(upload.id)}
          />
        ))}
        {shown.length + uploads.length < most && (
          <li>
            <button type="button" className="gallery-add" onClick={() => picker.current?.click()}>
              <Icon name="up" />
              <b>
                <Trans>Add pictures</Trans>
              </b>
              <span className="faint">
                <Trans>JPEG, PNG, WebP or AVIF, up to 30 MB</Trans>
              </span>
            </button>
            <input
              ref={picker}
              type="file"
              accept={types}
              multiple
              hidden
              onChange={(event) => {
                add(event.target.files ?? [])
                event.target.value = ''
              }}
            />
          </li>
        )}
      </ul>
      {shown.length + uploads.length >= most && (
        <p className="tiny faint">
          <Trans>That’s as many pictures as a work can have. Remove one to add another.</Trans>
        </p>
      )}
      {removing && (
        <ConfirmDialog
          title={<Trans>Remove picture {place(removing) + 1}?</Trans>}
          confirm={<Trans>Remove it</Trans>}
          onConfirm={() => remove(removing)}
          onClose={() => setRemoving(null)}
        >
          <Trans>Its file and its description go with it.</Trans>
        </ConfirmDialog>
      )}
    </section>
  )
}

/** Pictures that are pasted anywhere on the page, but not words. */
function usePaste(add: (files: Iterable<File>) => void) {
  const latest = useRef(add)
  useEffect(() => {
    latest.current = add
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}
