import type { StudioArtwork } from '@artiqo/contracts/studio'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Refusal } from '#features/identity/Refusal.tsx'
import { useTitle } from '#features/shell/use-title.ts'
import { isOffline } from '#api/errors.ts'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Note } from '#ui/Note.tsx'
import { Checklist } from './Checklist.tsx'
import { ConflictNote } from './ConflictNote.tsx'
import { differing, isWellFormed } from './draft.ts'
import { EditionsSection } from './EditionsSection.tsx'
import { FactsSection } from './FactsSection.tsx'
import { GallerySection } from './GallerySection.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { ListingBar } from './ListingBar.tsx'
import { needsOf } from './needs.ts'
import { Preview } from './Preview.tsx'
import { StorySection } from './StorySection.tsx'
import { isUnderWay } from './upload-queue.ts'
import { useEditing } from './use-editing.ts'
import { useGallery } from './use-gallery.ts'
import { useListing } from './use-listing.ts'
import { useNeedWords } from './use-need-words.ts'
import './listing.css'

interface ListingPageProps {
  /** Null for a new work, which begins to exist with its first word or picture. */
  opened: StudioArtwork | null
  onCreated: (work: StudioArtwork) => void
}

/** The listing editor: saved as it is written, published when it is ready. */
export function ListingPage({ opened, onCreated }: ListingPageProps) {
  const { t } = useLingui()
  const { saver, snapshot } = useListing(opened, onCreated)
  const { work, draft, state } = snapshot
  const gallery = useGallery(saver, work?.images ?? [])
  const editing = useEditing(saver, snapshot)
  const [attempt, setAttempt] = useState(0)
  const needs = needsOf(draft, gallery.shown)
  const problems = useNeedWords(needs, draft, gallery.shown)
  const title = draft.title.trim() || (work === null ? t`A new work` : t`Untitled`)
  useTitle(t`${title}. Artiqo studio`)
  const unsaved = state.kind === 'waiting' || state.kind === 'saving' || state.kind === 'failed'
  return (
    <>
      <ListingBar
        title={title}
        saver={saver}
        snapshot={snapshot}
        held={differing(saver.saved, draft).some((field) => !isWellFormed(field, draft) || snapshot.refused.has(field))}
        ready={needs.length === 0}
        onNotReady={() => setAttempt((before) => before + 1)}
      />
      <div className="studio-page">
        <div className="stack listing-notes">
          {state.kind === 'conflict' && <ConflictNote state={state} saver={saver} />}
          {state.kind === 'failed' && !isOffline(state.error) && (
            <Refusal error={state.error} onSignedIn={() => void saver.flush()} />
          )}
          {state.kind === 'failed' && isOffline(state.error) && (
            <Note kind="hold" icon="info">
              <Trans>
                <b>No connection.</b> What you wrote is still here, and uploads carry on by themselves.
              </Trans>
            </Note>
          )}
        </div>
        <ErrorSummary problems={problems} attempt={attempt} />
        <div className="listing">
          <form noValidate onSubmit={(event) => event.preventDefault()}>
            <GallerySection gallery={gallery} />
            <FactsSection editing={editing} />
            <EditionsSection editing={editing} known={work?.editions ?? []} />
            <StorySection editing={editing} />
          </form>
          <aside className="listing-side" aria-label={t`Preview`}>
            <Preview draft={draft} work={work} cover={gallery.shown[0]} />
            <Checklist
              draft={draft}
              work={work}
              missing={needs}
              images={gallery.shown}
              uploading={gallery.uploads.filter((upload) => upload.state.kind !== 'failed').length}
            />
          </aside>
        </div>
      </div>
      <LeaveDialog uploading={isUnderWay(gallery.uploads)} unsaved={unsaved} ownId={work?.id ?? null} />
    </>
  )
}
