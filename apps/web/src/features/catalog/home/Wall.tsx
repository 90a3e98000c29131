import type { ArtworkCard } from '@artiqo/contracts/common'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Picture } from '#ui/Picture.tsx'
import { ScrollRegion } from '#ui/ScrollRegion.tsx'
import { StatusDot } from '#ui/Status.tsx'
import { WorkLabel } from '../WorkCard.tsx'

const aboveTheFold = 4

/** Works side by side at true scale, their centres on one line, over a bench of 43 cm. */
export function Wall({ works }: { works: readonly ArtworkCard[] }) {
  const { t } = useLingui()
  const hung = works.flatMap((work) => {
    const { widthMm, heightMm } = work.size
    return widthMm && heightMm ? [{ work, w: widthMm / 10, h: heightMm / 10 }] : []
  })
  if (hung.length === 0) return null
  return (
    <>
      <ScrollRegion className="wall" label={t`Newly hung, at true scale. Scroll sideways to see more.`}>
        <ul className="wall-hang">
          {hung.map(({ work, w, h }, index) => (
            <li key={work.id} style={{ '--w': w, '--h': h }}>
              <Link to="/w/$slug" params={{ slug: work.slug }} tabIndex={-1} aria-hidden="true">
                <Picture
                  picture={work.picture}
                  ratio={w / h}
                  sizes={`calc(${w} * max(1.55px, 0.19vw))`}
                  eager={index < aboveTheFold}
                  alt=""
                />
              </Link>
              <WorkLabel work={work} />
            </li>
          ))}
        </ul>
        <svg className="wall-bench" viewBox="0 0 130 43" fill="currentColor" aria-hidden="true">
          <path d="M0 0h130v7H0z" />
          <path d="M10 7h6l-2 36h-5zM114 7h6l1 36h-5z" />
          <path d="M14 24h102v2.5H14z" opacity=".7" />
        </svg>
        <div className="wall-floor" />
      </ScrollRegion>
      <p className="page wall-note">
        <span>
          <Trans>Everything on this wall is to scale. The bench is 43 cm high.</Trans>
        </span>
        <span className="wall-key">
          <span className="status">
            <StatusDot kind="hold" /> <Trans>on hold</Trans>
          </span>
          <span className="status">
            <StatusDot kind="sold" /> <Trans>sold, as on any gallery label</Trans>
          </span>
        </span>
      </p>
    </>
  )
}
