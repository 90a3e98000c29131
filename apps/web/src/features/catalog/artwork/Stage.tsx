import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import type { PictureData } from '#ui/picture-data.ts'
import { Picture } from '#ui/Picture.tsx'
import { step } from '#ui/roving.ts'
import './stage.css'

const Zoom = lazy(async () => ({ default: (await import('./Zoom.tsx')).Zoom }))

/** The work on its mat, all its pictures below, and the way closer. An open zoom is part of the address. */
export function Stage({ pictures, ratio, title }: { pictures: readonly PictureData[]; ratio: number; title: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const zoomed = useLocation({ select: (location) => location.hash === 'zoom' })
  const [at, setAt] = useState(0)
  const opener = useRef<HTMLButtonElement>(null)
  const picture = pictures[at] ?? null

  const show = (index: number) => {
    setAt(index)
    const alt = pictures[index]?.alt
    announce(t`Picture ${index + 1} of ${pictures.length}: ${alt}`)
  }
  const zoom = (open: boolean) =>
    void navigate({
      to: '.',
      search: true,
      hash: open ? 'zoom' : '',
      replace: !open,
      resetScroll: false,
      hashScrollIntoView: false,
    })
  const close = () => {
    zoom(false)
    opener.current?.focus()
  }
  return (
    <div>
      <div className="stage mat">
        <div className="stage-work" style={{ '--ar': picture ? picture.width / picture.height : ratio }}>
          <Picture
            key={at}
            picture={picture}
            ratio={ratio}
            sizes="(max-width: 62rem) 92vw, 58vw"
            eager
            alt={picture === null ? t`${title}: no picture yet` : picture.alt || title}
          />
        </div>
        {picture !== null && (
          <div className="stage-tools">
            <Button ref={opener} kind="quiet" small aria-haspopup="dialog" onClick={() => zoom(true)}>
              <Icon name="zoom" small />
              <Trans>Look closer</Trans>
            </Button>
          </div>
        )}
      </div>
      {pictures.length > 1 && <Thumbs pictures={pictures} at={at} onShow={show} />}
      {zoomed && picture !== null && (
        <Suspense>
          <Zoom pictures={pictures} at={at} onMove={setAt} onClose={close} />
        </Suspense>
      )}
    </div>
  )
}

interface ThumbsProps {
  pictures: readonly PictureData[]
  at: number
  onShow: (index: number) => void
}

/** One stop of the Tab key; arrows, Home and End move among the pictures. */
function Thumbs({ pictures, at, onShow }: ThumbsProps) {
  const { t } = useLingui()
  const group = useRef<HTMLFieldSetElement>(null)
  const move = (event: KeyboardEvent) => {
    const next = step(event.key, at, pictures.length)
    if (next === null) return
    event.preventDefault()
    if (next !== at) onShow(next)
    group.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <fieldset ref={group} className="thumbs" aria-label={t`All ${pictures.length} pictures`}>
      {pictures.map((picture, index) => (
        <button
          key={picture.url}
          type="button"
          aria-label={t`Picture ${index + 1}: ${picture.alt}`}
          aria-current={index === at || undefined}
          tabIndex={index === at ? 0 : -1}
          onClick={() => onShow(index)}
          onKeyDown={move}
        >
          <Picture picture={picture} sizes="84px" alt="" />
        </button>
      ))}
    </fieldset>
  )
}
