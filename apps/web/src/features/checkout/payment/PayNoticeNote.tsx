import { Note } from '#ui/Note.tsx'
import { declineWords } from './decline-words.ts'
import type { PayNotice } from './use-asking.ts'

/** Why the last try was not paid. It is announced by whoever tried. */
export function PayNoticeNote({ notice }: { notice: PayNotice }) {
  if (notice.kind === 'unreached') return <Note kind="bad">{notice.sentence}</Note>
  const { point, rest } = declineWords(notice.code)
  return (
    <Note kind="bad">
      <b>{point}</b> {rest}
    </Note>
  )
}
