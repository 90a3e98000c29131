import { Trans, useLingui } from '@lingui/react/macro'
import { listText } from '#features/cart/list-text.ts'
import { Button } from '#ui/Button.tsx'
import { Note } from '#ui/Note.tsx'

/** The time ran out: what that means, and how to go on. */
export function HoldOver({ titles, busy, onAgain }: { titles: readonly string[]; busy: boolean; onAgain: () => void }) {
  const { i18n } = useLingui()
  const names = listText(titles, i18n.locale)
  return (
    <Note kind="hold" role="alert">
      <p>
        <b>
          <Trans>Your hold ended.</Trans>
        </b>{' '}
        {titles.length === 0 && <Trans>Nothing you typed is lost.</Trans>}
        {titles.length === 1 && <Trans>{names} is free for anyone again. Nothing you typed is lost.</Trans>}
        {titles.length > 1 && <Trans>{names} are free for anyone again. Nothing you typed is lost.</Trans>}
      </p>
      <p className="hold-keep">
        <Button small busy={busy} onClick={onAgain}>
          {titles.length === 1 ? (
            <Trans>Hold it again for 30 minutes</Trans>
          ) : (
            <Trans>Hold them again for 30 minutes</Trans>
          )}
        </Button>
      </p>
    </Note>
  )
}
