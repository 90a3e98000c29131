import type { Edition } from '@artiqo/contracts/catalog'
import { Trans } from '@lingui/react/macro'
import { StatusWord } from '#ui/Status.tsx'
import { editionDots } from './buy-state.ts'
import './edition-dots.css'

/** An edition as its copies: a full dot for each that is gone, a ring for each that is left. */
export function EditionDots({ edition }: { edition: Edition }) {
  const dots = editionDots(edition)
  const { size, available } = edition
  if (size === null || available === null || edition.kind !== 'limited') return null
  return (
    <>
      {dots && (
        <div className="edition-dots" aria-hidden="true">
          {[...repeat('sold', dots.sold), ...repeat('held', dots.held), ...repeat('free', dots.free)].map(
            ({ kind, index }) => (
              <span key={`${kind}${index}`} className={`edition-${kind}`} />
            ),
          )}
        </div>
      )}
      {available > 0 && (
        <p className="small">
          <StatusWord kind="available">
            <b>
              <Trans>
                {available} of {size} left
              </Trans>
            </b>
          </StatusWord>{' '}
          {available === 1 && (
            <span className="faint">
              <Trans>The last of the edition.</Trans>
            </span>
          )}
        </p>
      )}
    </>
  )
}

function repeat(kind: 'sold' | 'held' | 'free', count: number) {
  return Array.from({ length: count }, (_, index) => ({ kind, index }))
}
