import type { StudioArtwork } from '@artiqo/contracts/studio'
import { Trans } from '@lingui/react/macro'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Note } from '#ui/Note.tsx'
import { newEdition, type EditionDraft } from './draft.ts'
import { EditionFields } from './EditionFields.tsx'
import type { Editing } from './editing.ts'

const most = 10

interface EditionsSectionProps {
  editing: Editing
  /** As the shop has them, with what is sold and on hold. */
  known: StudioArtwork['editions']
}

/** How many there are of it and what they cost; most works have one edition. */
export function EditionsSection({ editing, known }: EditionsSectionProps) {
  const { editions } = editing.draft
  const refusal = editing.problem('editions')
  const set = (next: readonly EditionDraft[]) => editing.change({ editions: next })
  const several = editions.length > 1
  return (
    <section className="listing-section" aria-labelledby="price-and-copies">
      <h2 className="h3" id="price-and-copies">
        <Trans>Price and copies</Trans>
      </h2>
      {refusal !== null && (
        <Note icon="lock" role="alert">
          {refusal}
          <p className="listing-again">
            <LinkButton onClick={() => editing.tryAgain('editions')}>
              <Trans>Try again</Trans>
            </LinkButton>
            <LinkButton onClick={() => editing.putBack('editions')}>
              <Trans>Put it back as it was</Trans>
            </LinkButton>
          </p>
        </Note>
      )}
      {editions.map((edition, at) => (
        <EditionFields
          key={edition.key}
          edition={edition}
          known={known.find(({ id }) => id === edition.id)}
          number={several ? at + 1 : null}
          hasOriginal={editions.some((other) => other !== edition && other.kind === 'original')}
          editing={editing}
          onChange={(changes) => set(editions.with(at, { ...edition, ...changes }))}
          onRemove={() => {
            set(editions.toSpliced(at, 1))
            editing.leave('editions')
          }}
        />
      ))}
      {editions.length < most && (
        <p className="listing-more">
          <Button kind="quiet" small onClick={() => set([...editions, newEdition('limited')])}>
            <Trans>Sell it another way too</Trans>
          </Button>
          <span className="tiny faint">
            <Trans>Say, the original and prints of it.</Trans>
          </span>
        </p>
      )}
    </section>
  )
}
