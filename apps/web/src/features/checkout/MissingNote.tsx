import type { Cart } from '@artiqo/contracts/cart'
import type { Missing } from '@artiqo/contracts/checkout'
import type { Money as MoneyValue } from '@artiqo/contracts/common'
import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { client } from '#api/client.ts'
import { errorSentence } from '#api/error-sentence.ts'
import { reasonOf } from '#api/errors.ts'
import { linesOf } from '#features/cart/cart-notes.ts'
import { Button } from '#ui/Button.tsx'
import { Money } from '#ui/Format.tsx'
import { Note } from '#ui/Note.tsx'
import { MissingWords } from './MissingWords.tsx'

export const missingId = 'checkout-missing'

interface MissingNoteProps {
  missing: readonly Missing[]
  cart: Cart
  /** What the rest costs. */
  total: MoneyValue
  /** The cart has been brought to what there is: hold that. */
  onChanged: () => Promise<unknown>
}

/** What could not be held and why, and the way on with what there is. */
export function MissingNote({ missing, cart, total, onChanged }: MissingNoteProps) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const left = new Map(linesOf(cart).map((line) => [line.editionId, line.available]))
  const all = missing.map((each) => ({ ...each, left: left.get(each.editionId) ?? 0 }))
  const goOn = async () => {
    setBusy(true)
    setRefusal(null)
    try {
      for (const each of all) await bringTo(each)
      await onChanged()
    } catch (error) {
      setRefusal(errorSentence(error))
    }
    setBusy(false)
  }
  return (
    <div id={missingId} tabIndex={-1} role="alert">
      <Note kind="bad">
        <ul>
          {all.map((each) => (
            <li key={each.editionId}>
              <MissingWords {...each} />
            </li>
          ))}
        </ul>
        {all.every((each) => each.left === 0) && total.amount > 0 && (
          <p>
            <Trans>
              Without <Plural value={all.length} one="it" other="them" /> your total is <Money value={total} />.
            </Trans>
          </p>
        )}
        <p className="hold-keep">
          <Button small busy={busy} onClick={() => void goOn()}>
            {all.some((each) => each.left > 0) ? (
              <Trans>Go on with what is left</Trans>
            ) : (
              <Plural value={all.length} one="Go on without it" other="Go on without them" />
            )}
          </Button>
        </p>
        {refusal !== null && <p>{refusal}</p>}
      </Note>
    </div>
  )
}

/** Takes a line out, or down to what is left of it. One that has gone already is as good as taken out. */
async function bringTo({ editionId, left }: Missing & { left: number }): Promise<void> {
  try {
    if (left > 0) await client.cart.update.mutate({ editionId, quantity: left })
    else await client.cart.remove.mutate({ editionId })
  } catch (error) {
    if (reasonOf(error) !== 'not_found') throw error
  }
}
