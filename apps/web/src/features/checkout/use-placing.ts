import type { OpenOrder } from '@artiqo/contracts/checkout'
import type { Money } from '@artiqo/contracts/common'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { client } from '#api/client.ts'
import { errorSentence } from '#api/error-sentence.ts'
import { errorDataOf } from '#api/errors.ts'
import { listText } from '#features/cart/list-text.ts'
import { dropAttempt } from './attempt-key.ts'
import { placeOrder, StillPlacing, type OrderWish, type Placed } from './place-order.ts'
import { changeHeld } from './use-begin.ts'

export type PlacedOrder = OpenOrder & { readonly paymentId: NonNullable<OpenOrder['paymentId']> }

/** Why no order came of the last press. */
export type PlaceNotice =
  | { readonly kind: 'price_changed'; readonly from: Money; readonly to: Money }
  | { readonly kind: 'refused'; readonly sentence: string }

export interface Placing {
  readonly notice: PlaceNotice | null
  /** The answer was lost and is being asked for again. */
  readonly retrying: boolean
  readonly place: (
    wish: OrderWish,
    cartVersion: number,
  ) => Promise<{ order: PlacedOrder; secret: string | null } | null>
  /** The order that was placed is over: the next press is a new attempt. */
  readonly reset: () => void
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

interface Leads {
  /** Checkout has to be opened again to go on. */
  readonly onStale: () => void
  /** The server could not read some of what was sent: their paths. Answers whether a field is to blame. */
  readonly onInvalid: (paths: readonly string[]) => boolean
}

/** Places the order of the held cart, once. */
export function usePlacing({ onStale, onInvalid }: Leads): Placing {
  const { t, i18n } = useLingui()
  const [notice, setNotice] = useState<PlaceNotice | null>(null)
  const [retrying, setRetrying] = useState(false)

  const tell = (result: Exclude<Placed, { kind: 'placed' }>) => {
    switch (result.kind) {
      case 'price_changed':
        changeHeld((held) => ({ ...held, cart: result.cart }))
        return setNotice({ kind: 'price_changed', from: result.quotedTotal, to: result.total })
      case 'sold_out':
        return changeHeld((held) => ({ ...held, cart: result.cart, missing: result.missing }))
      case 'hold_ended':
        changeHeld((held) => ({ ...held, cart: result.cart, missing: result.missing }))
        return onStale()
      case 'undeliverable': {
        const names = listText(
          result.artists.map(({ name }) => name),
          i18n.locale,
        )
        return setNotice({ kind: 'refused', sentence: t`${names} can’t send there. Choose another way or country.` })
      }
      case 'empty':
        return onStale()
    }
  }

  const place: Placing['place'] = async (wish, cartVersion) => {
    setNotice(null)
    try {
      const deps = {
        call: client.orders.place.mutate,
        storage: sessionStorage,
        newKey: () => crypto.randomUUID(),
        wait,
        onRetry: () => setRetrying(true),
      }
      const result = await placeOrder(deps, wish, cartVersion)
      if (result.kind === 'placed') return { order: result, secret: result.clientSecret }
      tell(result)
    } catch (error) {
      if (error instanceof StillPlacing) onStale()
      else if (!onInvalid(errorDataOf(error)?.issues?.map(({ path }) => path) ?? []))
        setNotice({ kind: 'refused', sentence: sentenceOf(error) })
    } finally {
      setRetrying(false)
    }
    return null
  }

  const sentenceOf = (error: unknown) =>
    errorDataOf(error) === null
      ? t`We couldn’t reach Artiqo, so nothing was sent to your bank. No money was taken. Press again once you’re connected.`
      : errorSentence(error)

  return {
    notice,
    retrying,
    place,
    reset: () => {
      dropAttempt(sessionStorage)
      setNotice(null)
    },
  }
}
