import type { StudioArtworkRow } from '@artiqo/contracts/studio'
import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { reasonOf } from '#api/errors.ts'
import { Refusal } from '#features/identity/Refusal.tsx'
import { DateText, Money } from '#ui/Format.tsx'
import { Note } from '#ui/Note.tsx'
import { Picture } from '#ui/Picture.tsx'
import { StatusWord } from '#ui/Status.tsx'
import { StateBadge } from './StateBadge.tsx'
import { useWorkSteps } from './use-work-steps.tsx'
import { WorkMenu } from './WorkMenu.tsx'

type Row = z.infer<typeof StudioArtworkRow>

/** One listing: what it is, how it stands, what it costs, and what can be done with it. */
export function WorkRow({ work }: { work: Row }) {
  const steps = useWorkSteps()
  const ratio = work.picture === null ? 1 : work.picture.width / work.picture.height
  return (
    <li className="work-row">
      <span className="work-row-thumb" style={{ '--hung': Math.min(1, ratio) }}>
        <Picture picture={work.picture} ratio={ratio} sizes="56px" alt="" />
      </span>
      <div className="work-row-title">
        <Link to="/studio/works/$id" params={{ id: work.id }}>
          {work.title.trim() === '' ? (
            <span className="faint">
              <Trans>Untitled</Trans>
            </span>
          ) : (
            <span className="title">{work.title}</span>
          )}
        </Link>
        <span className="tiny faint">
          <Trans>
            Changed <DateText iso={work.updatedAt} />
          </Trans>
        </span>
      </div>
      <div className="work-row-state small">
        <State work={work} />
      </div>
      <div className="work-row-price num">
        {work.price === null ? (
          <span className="faint small">
            <Trans>No price yet</Trans>
          </span>
        ) : (
          <Money value={work.price} />
        )}
      </div>
      <div className="work-row-sold small soft num">
        <Plural value={work.sold} _0="None sold" one="# sold" other="# sold" />
        {work.available !== null && work.available > 1 && (
          <>
            , <Trans>{work.available} left</Trans>
          </>
        )}
      </div>
      <WorkMenu work={work} steps={steps} sold={work.sold} withPublish />
      {steps.error !== null && (
        <div className="work-row-error">
          {reasonOf(steps.error) === 'not_ready' ? (
            <Note kind="hold" icon="info" role="alert">
              <Trans>
                <b>It isn’t complete yet.</b>{' '}
                <Link to="/studio/works/$id" params={{ id: work.id }}>
                  See what it still needs
                </Link>
              </Trans>
            </Note>
          ) : (
            <Refusal error={steps.error} onSignedIn={steps.clearError} />
          )}
        </div>
      )}
    </li>
  )
}

/** On the wall, the gallery's dot says the rest. */
function State({ work: { state, availability } }: { work: Row }) {
  if (state !== 'published' || availability === 'not_for_sale') return <StateBadge state={state} />
  if (availability === 'sold') return <StatusWord kind="sold" />
  if (availability === 'on_hold') return <StatusWord kind="hold" />
  return (
    <StatusWord kind="available">
      <Trans>On the wall</Trans>
    </StatusWord>
  )
}
