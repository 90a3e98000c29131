import { Picture } from '#ui/Picture.tsx'
import type { PictureData } from '#ui/picture-data.ts'
import './mini-picture.css'

/** A work no larger than a stamp, beside its title. */
export function MiniPicture({ picture }: { picture: PictureData | null }) {
  const ratio = picture === null ? 1 : picture.width / picture.height
  return (
    <span className="mini-picture" style={{ '--hung': Math.min(1, ratio) }}>
      <Picture picture={picture} sizes="52px" alt="" eager />
    </span>
  )
}
