import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import Lightbox, { type ZoomRef } from 'yet-another-react-lightbox'
import ZoomPlugin from 'yet-another-react-lightbox/plugins/zoom'
import 'yet-another-react-lightbox/styles.css'
import { Icon } from '#ui/Icon.tsx'
import { announce } from '#ui/announcer.ts'
import { pictureUrl, type PictureData } from '#ui/picture-data.ts'
import './zoom.css'

interface ZoomProps {
  pictures: readonly PictureData[]
  at: number
  onMove: (index: number) => void
  onClose: () => void
}

/** The pictures as close as they are sharp: + − 0, arrows pan when zoomed and change the picture when not. */
export function Zoom({ pictures, at, onMove, onClose }: ZoomProps) {
  const { t } = useLingui()
  const zoom = useRef<ZoomRef>(null)

  // The viewer knows + and −; back to the whole picture is ours.
  useEffect(() => {
    const whole = (event: KeyboardEvent) => {
      if (event.key === '0' && !event.metaKey && !event.ctrlKey) zoom.current?.changeZoom(1)
    }
    addEventListener('keydown', whole)
    return () => removeEventListener('keydown', whole)
  }, [])

  return (
    <Lightbox
      open
      close={onClose}
      index={at}
      slides={pictures.map((picture) => ({
        src: pictureUrl(picture, 2048),
        alt: picture.alt,
        width: picture.width,
        height: picture.height,
        srcSet: picture.widths.map((width) => ({
          src: `${picture.url}/${width}.webp`,
          width,
          height: Math.round((width / picture.width) * picture.height),
        })),
      }))}
      plugins={[ZoomPlugin]}
      zoom={{ ref: zoom, maxZoomPixelRatio: 1, scrollToZoom: true }}
      carousel={{ finite: true, padding: '4%' }}
      animation={
        matchMedia('(prefers-reduced-motion: reduce)').matches
          ? { fade: 0, swipe: 0, zoom: 0 }
          : { fade: 240, swipe: 240 }
      }
      render={{
        iconZoomIn: () => <Icon name="plus" />,
        iconZoomOut: () => <Icon name="minus" />,
        iconClose: () => <Icon name="close" />,
        iconPrev: () => <Icon name="back" />,
        iconNext: () => <Icon name="arrow" />,
      }}
      controller={{ closeOnBackdropClick: true }}
      on={{
        view: ({ index }) => onMove(index),
        zoom: ({ zoom: level }) => announce(t`${Math.round(level * 100)} per cent`),
      }}
      labels={{
        Lightbox: t`Look closer`,
        Close: t`Close`,
        Next: t`Next picture`,
        Previous: t`Previous picture`,
        'Zoom in': t`Closer`,
        'Zoom out': t`Further away`,
      }}
    />
  )
}
