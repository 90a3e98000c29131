import type { Today } from '@artiqo/contracts/studio'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '#api/client.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { buttonClass } from '#ui/Button.tsx'
import { serverNow } from '#ui/clock.ts'
import { dateText } from '#ui/format.ts'
import { Icon } from '#ui/Icon.tsx'
import { EmptyState } from '#ui/State.tsx'
import { Latest } from './Latest.tsx'
import { Sales } from './Sales.tsx'
import { TodoList } from './TodoList.tsx'
import '../works/works.css'
import './today.css'

/** What waits for the artist, how sales go, and what came in last. */
export function TodayPage({ opened }: { opened: Today }) {
  const { t, i18n } = useLingui()
  const [first] = useState(opened)
  const { data: today = first } = trpc.studio.today.useQuery(undefined, { initialData: first, staleTime: 60_000 })
  const things = today.toAccept + today.toShip + (today.drafts > 0 ? 1 : 0)
  const isFirstDay = today.published + today.drafts + today.soldInAll + today.onHold === 0 && things === 0
  useTitle(t`Today. Artiqo studio`)
  return (
    <div className="studio-page">
      <header className="studio-head">
        <div>
          <p className="small faint">{dateText(new Date(serverNow()).toISOString(), i18n.locale, { long: true })}</p>
          <h1 className="h1">
            {isFirstDay ? (
              <Trans>Your studio is open</Trans>
            ) : (
              <Plural
                value={things}
                _0="Nothing is waiting for you"
                _2="Two things today"
                _3="Three things today"
                _4="Four things today"
                _5="Five things today"
                _6="Six things today"
                one="One thing today"
                other="# things today"
              />
            )}
          </h1>
          {things === 0 && !isFirstDay && (
            <p className="soft">
              <Trans>Go and make something.</Trans>
            </p>
          )}
        </div>
        {!isFirstDay && (
          <Link to="/studio/works/$id" params={{ id: 'new' }} className={buttonClass()}>
            <Icon name="plus" small />
            <Trans>Add a work</Trans>
          </Link>
        )}
      </header>
      {isFirstDay ? (
        <FirstDay />
      ) : (
        <>
          {things > 0 && <TodoList today={today} />}
          <div className="today">
            <Sales today={today} />
            <Latest today={today} />
          </div>
        </>
      )}
    </div>
  )
}

function FirstDay() {
  return (
    <EmptyState
      title={<Trans>Your wall is empty. Hang the first one.</Trans>}
      actions={
        <>
          <Link to="/studio/works/$id" params={{ id: 'new' }} className={buttonClass()}>
            <Trans>Add a work</Trans>
          </Link>
          <Link to="/studio/settings" className={buttonClass({ kind: 'quiet' })}>
            <Trans>Set delivery prices</Trans>
          </Link>
        </>
      }
    >
      <Trans>Three photos, a title, a size and a price. Most people are done in three minutes.</Trans>
    </EmptyState>
  )
}
