import { Link } from '@tanstack/react-router'
import { Picture } from '#ui/Picture.tsx'
import type { PictureData } from '#ui/picture-data.ts'
import './hung-work.css'

interface HungWorkProps {
  slug: string
  picture: PictureData | null
  eager?: boolean
  /** How wide it is, where it is not as small as in a cart. */
  sizes?: string
}

/** A work on its plaster, in true proportions; the title beside it is the link that counts. */
export function HungWork({ slug, picture, eager = false, sizes = '136px' }: HungWorkProps) {
  const ratio = picture === null ? 1 : picture.width / picture.height
  return (
    <Link
      to="/w/$slug"
      params={{ slug }}
      className="mat hung-work"
      tabIndex={-1}
      aria-hidden="true"
      style={{ '--hung': Math.min(1, ratio) }}
    >
      <Picture picture={picture} sizes={sizes} alt="" eager={eager} />
    </Link>
  )
}
