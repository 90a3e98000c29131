import type { ArtworkCard } from '@artiqo/contracts/common'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Picture } from '#ui/Picture.tsx'
import { ScrollRegion } from '#ui/ScrollRegion.tsx'

const most = 4

/** The latest works with a picture and a size, to scale with each other, on one line. */
export function Hero({ works }: { works: readonly ArtworkCard[] }) {
  const { t } = useLingui()
  const hung = works
    .flatMap((work) => (work.picture && work.size.heightMm ? [{ work, height: work.size.heightMm }] : []))
    .slice(0, most)
  if (hung.length < 2) return null
  const tallest = Math.max(...hung.map(({ height }) => height))
  return (
    <ScrollRegion className="artist-hero" label={t`Recent work, at true scale`}>
      <ul>
        {hung.map(({ work, height }) => (
          <li key={work.id} style={{ '--share': height / tallest }}>
            <Link to="/w/$slug" params={{ slug: work.slug }} aria-label={work.title}>
              <Picture picture={work.picture} sizes="(max-width: 62rem) 60vw, 24vw" eager alt="" />
            </Link>
          </li>
        ))}
      </ul>
    </ScrollRegion>
  )
}
