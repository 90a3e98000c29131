import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { client } from '#api/client.ts'
import { errorSentence } from '#api/error-sentence.ts'
import { reasonOf } from '#api/errors.ts'
import { Button } from '#ui/Button.tsx'
import { useSeconds } from '#ui/clock.ts'
import { Countdown } from '#ui/Countdown.tsx'
import { Note } from '#ui/Note.tsx'
import { listText } from '#features/cart/list-text.ts'
import { changeHeld } from './use-begin.ts'

interface HoldNoteProps {
  titles: readonly string[]
  until: string
  renewalsLeft: number
  onEnd: () => void
}

const nearlyOver = 2 * 60_000

/** What is set aside and for how long; when two minutes are left, a way to keep it longer. */
export function HoldNote({ titles, until, renewalsLeft, onEnd }: HoldNoteProps) {
  const { t, i18n } = useLingui()
  const [state, setState] = useState<{ busy: boolean; refusal: string | null }>({ busy: false, refusal: null })
  const short = Date.parse(until) - useSeconds() <= nearlyOver
  const names = listText(titles, i18n.locale)

  const keep = async () => {
    setState({ busy: true, refusal: null })
    try {
      const { checkout } = await client.checkout.renew.mutate()
      changeHeld((held) => ({ ...held, checkout }))
      setState({ busy: false, refusal: null })
    } catch (error) {
      setState({ busy: false, refusal: errorSentence(error) })
      if (reasonOf(error) === 'hold_ended') onEnd()
    }
  }

  return (
    <Note kind="hold">
      <p>
        {titles.length === 1 ? (
          <Trans>
            <b>{names}</b> is set aside for you while you check out.
          </Trans>
        ) : (
          <Trans>
            <b>{names}</b> are set aside for you while you check out.
          </Trans>
        )}{' '}
        <b className="nowrap hold-left">
          <Trans>
            <Countdown until={until} spoken={t`Your hold`} onEnd={onEnd} /> left
          </Trans>
        </b>
      </p>
      {short && renewalsLeft > 0 && (
        <p className="hold-keep">
          <Button kind="quiet" small busy={state.busy} onClick={() => void keep()}>
            <Trans>Keep it longer</Trans>
          </Button>
        </p>
      )}
      {short && renewalsLeft === 0 && (
        <p>
          <Trans>You’ve kept it as long as we can hold it.</Trans>
        </p>
      )}
      {state.refusal !== null && <p role="alert">{state.refusal}</p>}
    </Note>
  )
}
