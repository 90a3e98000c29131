import { useState } from 'react'
import { Icon } from './Icon.tsx'
import { pictureSources, pictureUrl, type PictureData } from './picture-data.ts'
import { thumbhashUrl } from './thumbhash.ts'
import './picture.css'

const patience = 100

interface PictureProps {
  picture: PictureData | null
  /** Width over height where there is no picture, from the work's measurements. */
  ratio?: number | undefined
  sizes: string
  /** Above the fold: loaded at once and first. */
  eager?: boolean
  /** Empty in a grid, where the title beside it is the name. */
  alt?: string
  className?: string
}

/** A work's picture in its true proportions, never cropped: its blur first, a plaster box where there is none. */
export function Picture({ picture, ratio = 1, sizes, eager = false, alt, className }: PictureProps) {
  const [late, setLate] = useState<'no' | 'waiting' | 'here'>('no')
  if (picture === null) {
    const classes = ['picture picture-none', className].filter(Boolean).join(' ')
    return <span className={classes} style={{ '--ar': ratio }} role={alt ? 'img' : undefined} aria-label={alt} />
  }
  const blur = picture.thumbhash === null ? null : thumbhashUrl(picture.thumbhash)
  const classes = ['picture', late === 'waiting' && 'picture-late', late === 'here' && 'picture-here', className]
  // A picture that was there within a blink is not faded in.
  const watch = (image: HTMLImageElement | null) => {
    if (image === null || image.complete) return
    const timer = setTimeout(() => setLate('waiting'), patience)
    const arrived = () => {
      clearTimeout(timer)
      setLate((was) => (was === 'waiting' ? 'here' : was))
    }
    image.addEventListener('load', arrived, { once: true })
    image.addEventListener('error', arrived, { once: true })
    return () => clearTimeout(timer)
  }
  return (
    <picture
      className={classes.filter(Boolean).join(' ')}
      style={{ '--ar': picture.width / picture.height, backgroundImage: blur === null ? undefined : `url(${blur})` }}
    >
      <source type="image/avif" srcSet={pictureSources(picture, 'avif')} sizes={sizes} />
      <source type="image/webp" srcSet={pictureSources(picture, 'webp')} sizes={sizes} />
      <img
        ref={watch}
        src={pictureUrl(picture, 640)}
        width={picture.width}
        height={picture.height}
        alt={alt ?? picture.alt}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}

/** A person's photo, round; a drawn head where there is none. The name stands beside it, so it is silent. */
export function Avatar({ picture }: { picture: PictureData | null }) {
  if (picture === null)
    return (
      <span className="avatar avatar-none">
        <Icon name="person" />
      </span>
    )
  return <img className="avatar" src={pictureUrl(picture, 160)} width={40} height={40} alt="" decoding="async" />
}
