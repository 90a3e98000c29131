import type { StudioOrder } from '@artiqo/contracts/orders'
import type { Today } from '@artiqo/contracts/studio'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { errorSentence } from '#api/error-sentence.ts'
import { trpc } from '#api/client.ts'
import { buttonClass } from '#ui/Button.tsx'
import { Picture } from '#ui/Picture.tsx'
import type { PictureData } from '#ui/picture-data.ts'
import { ErrorState } from '#ui/State.tsx'
import { partHeadline, stepName, worksText } from '../orders/order-words.ts'
import { byUrgency } from '../orders/to-do.ts'
import { WorksBones } from '../works/WorksBones.tsx'

const most = 5

/** What to do next, the oldest first: parts to accept, parts to send, drafts to finish. */
export function TodoList({ today }: { today: Today }) {
  const { t } = useLingui()
  const fresh = trpc.studio.orders.list.useQuery({ state: 'new', limit: 20 }, { enabled: today.toAccept > 0 })
  const accepted = trpc.studio.orders.list.useQuery({ state: 'accepted', limit: 20 }, { enabled: today.toShip > 0 })
  const drafts = trpc.studio.artworks.list.useQuery({ state: 'draft', limit: 1 }, { enabled: today.drafts > 0 })
  const queries = [fresh, accepted, drafts]
  const failed = queries.find(({ data, error }) => data === undefined && error !== null)
  if (failed)
    return (
      <ErrorState
        title={<Trans>What waits for you didn’t arrive</Trans>}
        onRetry={() => void failed.refetch()}
        busy={failed.isFetching}
      >
        {errorSentence(failed.error)}
      </ErrorState>
    )
  if (queries.some(({ isLoading }) => isLoading)) return <WorksBones />
  const parts = [...(fresh.data?.items ?? []), ...(accepted.data?.items ?? [])].toSorted(byUrgency)
  const more = today.toAccept + today.toShip - Math.min(parts.length, most)
  const [draft] = drafts.data?.items ?? []
  return (
    <ul className="todo" aria-label={t`To do`}>
      {parts.slice(0, most).map((part) => (
        <PartToDo key={part.id} part={part} />
      ))}
      {more > 0 && (
        <Thing
          picture={null}
          title={<Plural value={more} one="One more order waits" other="# more orders wait" />}
          action={
            <Link to="/studio/orders" className={buttonClass({ kind: 'quiet', small: true })}>
              <Trans>See them all</Trans>
            </Link>
          }
        />
      )}
      {draft && (
        <Thing
          picture={draft.picture}
          title={
            <Plural
              value={today.drafts}
              one="One draft isn’t on the wall yet"
              other="# drafts aren’t on the wall yet"
            />
          }
          more={
            draft.title.trim() === '' ? (
              <Trans>The newest has no title yet.</Trans>
            ) : (
              <i className="title">{draft.title}</i>
            )
          }
          action={
            <Link
              to="/studio/works"
              search={{ state: 'draft' }}
              className={buttonClass({ kind: 'quiet', small: true })}
            >
              <Trans>Finish it</Trans>
            </Link>
          }
        />
      )}
    </ul>
  )
}

function PartToDo({ part }: { part: StudioOrder }) {
  if (part.next === null) return null
  return (
    <Thing
      picture={part.lines[0]?.picture ?? null}
      title={partHeadline(part)}
      more={
        <>
          {worksText(part.lines)}. <span className="nowrap">{part.orderNumber}</span>
        </>
      }
      action={
        <Link to="/studio/orders/$id" params={{ id: part.id }} className={buttonClass({ small: true })}>
          {stepName(part.next, part.method)}
        </Link>
      }
    />
  )
}

interface ThingProps {
  picture: PictureData | null
  title: ReactNode
  more?: ReactNode
  action: ReactNode
}

function Thing({ picture, title, more, action }: ThingProps) {
  const ratio = picture === null ? 1 : picture.width / picture.height
  return (
    <li>
      <span className="work-row-thumb" style={{ '--hung': Math.min(1, ratio) }}>
        {picture && <Picture picture={picture} ratio={ratio} sizes="56px" alt="" />}
      </span>
      <div>
        <b className="h4">{title}</b>
        <br />
        <span className="small faint">{more}</span>
      </div>
      {action}
    </li>
  )
}
