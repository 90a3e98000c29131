import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#ui/Button.tsx'
import { Note } from '#ui/Note.tsx'
import type { ListingField } from './draft.ts'
import type { Saver, SaveState } from './saver.ts'

interface ConflictNoteProps {
  state: Extract<SaveState, { kind: 'conflict' }>
  saver: Saver
}

/** Written in two windows at once: what is here and what is there, and which of them to keep. */
export function ConflictNote({ state, saver }: ConflictNoteProps) {
  const { t, i18n } = useLingui()
  const names: Record<ListingField, string> = {
    title: t`the title`,
    categoryId: t`the category`,
    medium: t`the medium`,
    surface: t`what it’s on`,
    year: t`the year`,
    widthMm: t`the width`,
    heightMm: t`the height`,
    depthMm: t`the depth`,
    frame: t`the frame`,
    signed: t`the signature`,
    condition: t`the condition`,
    provenance: t`where it has been`,
    description: t`the story`,
    editions: t`price and copies`,
  }
  const list = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(state.fields.map((name) => names[name]))
  return (
    <Note kind="hold" icon="info" role="alert">
      <Trans>
        <b>This work was changed in another window too.</b> Both changed {list}. Nothing is lost yet: which shall stay?
      </Trans>
      <p className="buttons listing-decide">
        <Button small onClick={() => void saver.resolve('mine')}>
          <Trans>What I wrote here</Trans>
        </Button>
        <Button small kind="quiet" onClick={() => void saver.resolve('theirs')}>
          <Trans>What is in the other window</Trans>
        </Button>
      </p>
    </Note>
  )
}
