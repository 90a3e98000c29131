import type { ArtworkCard } from '@artiqo/contracts/common'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { cmText, ratioOf } from '#ui/format.ts'
import { Label } from '#ui/Label.tsx'
import { Picture } from '#ui/Picture.tsx'
import { RowItem, Rows } from '#ui/Rows.tsx'
import { Price } from './Price.tsx'
import './work-card.css'

const rowSizes = '(max-width: 40rem) 92vw, (max-width: 62rem) 45vw, 24vw'

/** Rows of works; the first ones are above the fold. */
export function WorkRows(props: {
  works: readonly ArtworkCard[]
  height?: 'tall' | 'taller'
  eager?: number
  own?: boolean
}) {
  const { works, height, eager = 0, own = false } = props
  return (
    <Rows {...(height && { height })}>
      {works.map((work, index) => (
        <RowItem key={work.id} ratio={ratioOfWork(work)}>
          <WorkCard work={work} eager={index < eager} own={own} />
        </RowItem>
      ))}
    </Rows>
  )
}

/** A work's width over its height: of its picture, else of its measurements. */
function ratioOfWork(work: ArtworkCard): number {
  return work.picture === null ? ratioOf(work.size) : work.picture.width / work.picture.height
}

/** A work in a row: its picture in true proportions over its wall label. `own` leaves the artist out on the artist's own page. */
function WorkCard({ work, eager = false, own = false }: { work: ArtworkCard; eager?: boolean; own?: boolean }) {
  return (
    <article className="work-card">
      <Link to="/w/$slug" params={{ slug: work.slug }} tabIndex={-1} aria-hidden="true">
        <Picture picture={work.picture} ratio={ratioOf(work.size)} sizes={rowSizes} eager={eager} alt="" />
      </Link>
      <WorkLabel work={work} own={own} />
    </article>
  )
}

/** The wall label of a work, with its links. */
export function WorkLabel({ work, own = false }: { work: ArtworkCard; own?: boolean }) {
  const { i18n } = useLingui()
  const size = cmText(work.size, i18n.locale)
  const who = (
    <Link to="/a/$username" params={{ username: work.artist.username }}>
      {work.madeBy ?? work.artist.name}
    </Link>
  )
  return (
    <Label
      {...(!own && { who })}
      title={
        <Link to="/w/$slug" params={{ slug: work.slug }}>
          <span className="title">{work.title}</span>
        </Link>
      }
      year={work.year}
      facts={
        <>
          {work.medium}
          {size && (
            <>
              {work.medium && ', '}
              <span className="nowrap">{size}</span>
            </>
          )}
        </>
      }
      price={<Price work={work} />}
    />
  )
}
