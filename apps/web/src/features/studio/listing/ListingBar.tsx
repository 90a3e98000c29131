import type { ArtworkState } from '@artiqo/domain/artwork'
import { Trans } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Refusal } from '#features/identity/Refusal.tsx'
import { Button, buttonClass } from '#ui/Button.tsx'
import { StateBadge } from '../works/StateBadge.tsx'
import { WorkMenu } from '../works/WorkMenu.tsx'
import { useWorkSteps } from '../works/use-work-steps.tsx'
import type { Saver, SaverSnapshot } from './saver.ts'
import { SaveStatus } from './SaveStatus.tsx'

interface ListingBarProps {
  title: string
  saver: Saver
  snapshot: SaverSnapshot
  /** Something typed cannot be saved as it is. */
  held: boolean
  ready: boolean
  /** Publishing was asked for while something is missing. */
  onNotReady: () => void
}

/** Where one is, whether it is safe, and the one thing to do next. */
export function ListingBar({ title, saver, snapshot, held, ready, onNotReady }: ListingBarProps) {
  const { work, state } = snapshot
  const [publishing, setPublishing] = useState(false)
  const navigate = useNavigate()
  const steps = useWorkSteps({
    onChanged: (changed) => saver.take(changed),
    onRemoved: () => void navigate({ to: '/studio/works' }),
  })
  const workState: ArtworkState = work?.state ?? 'draft'
  const publish = async () => {
    setPublishing(true)
    await saver.flush()
    const { work: saved, state: now } = saver.getSnapshot()
    if (!ready) onNotReady()
    else if (saved !== null && now.kind !== 'conflict' && now.kind !== 'failed') await steps.publish(saved)
    setPublishing(false)
  }
  return (
    <div className="listing-top">
      <div className="listing-bar">
        <Link to="/studio/works" className="small quiet-link listing-up">
          <Trans>Works</Trans>
        </Link>
        <span className="faint listing-up" aria-hidden="true">
          /
        </span>
        <h1 className="h4">{title}</h1>
        {work !== null && <StateBadge state={workState} />}
        <SaveStatus state={state} workState={workState} held={held} />
        {work !== null && (workState === 'published' || workState === 'unlisted') && (
          <Link to="/w/$slug" params={{ slug: work.slug }} className={buttonClass({ kind: 'quiet', small: true })}>
            <Trans>See it hang</Trans>
          </Link>
        )}
        {workState !== 'published' && (
          <Button small busy={publishing} onClick={() => void publish()}>
            <Trans>Publish</Trans>
          </Button>
        )}
        {work !== null && <WorkMenu work={work} steps={steps} sold={soldOf(work)} />}
      </div>
      {steps.error !== null && (
        <div className="listing-refusal">
          <Refusal error={steps.error} onSignedIn={steps.clearError} />
        </div>
      )}
    </div>
  )
}

const soldOf = ({ editions }: NonNullable<SaverSnapshot['work']>) => editions.reduce((sum, { sold }) => sum + sold, 0)
