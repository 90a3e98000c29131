import type { Cart, CartLine } from '@artiqo/contracts/cart'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { api, client, queryClient, trpc } from '#api/client.ts'
import { errorSentence } from '#api/error-sentence.ts'
import { LinkButton } from '#ui/Button.tsx'
import { toast } from '#ui/toast-list.ts'
import { withoutLines, withQuantity } from './cart-edits.ts'

/** Changes go one after the other, so that the last one pressed is the one that stays. */
const scope = { id: 'cart' }
const cartCalls = { mutationKey: [['cart']] }

/** Changing what is in the cart: shown at once, put right by the server's answer, taken back when it refuses. */
export function useCartActions() {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<string | null>(null)

  const show = async (change: (cart: Cart) => Cart) => {
    setRefusal(null)
    await api.cart.get.cancel()
    const before = api.cart.get.getData()
    api.cart.get.setData(undefined, (cart) => cart && change(cart))
    return before
  }
  const keep = (cart: Cart) => {
    // An answer to an earlier press would undo what was pressed since.
    if (queryClient.isMutating(cartCalls) <= 1) api.cart.get.setData(undefined, cart)
  }
  const takeBack = (error: unknown, before?: Cart) => {
    setRefusal(errorSentence(error))
    if (before) api.cart.get.setData(undefined, before)
    void api.cart.get.invalidate()
  }
  const onError = (error: unknown) => takeBack(error)

  const update = trpc.cart.update.useMutation({ scope, onSuccess: keep })
  const remove = trpc.cart.remove.useMutation({ scope, onSuccess: keep })
  const clear = trpc.cart.clear.useMutation({ scope, onSuccess: keep, onError })
  const leave = trpc.checkout.leave.useMutation({ onSuccess: () => api.cart.get.invalidate(), onError })

  const putBack = async ({ editionId, quantity }: CartLine) => {
    try {
      keep(await client.cart.add.mutate({ editionId, quantity }))
    } catch (error) {
      takeBack(error)
    }
  }
  const tellRemoved = (line: CartLine) =>
    toast(
      t`${line.title} is out of your cart`,
      <LinkButton onClick={() => void putBack(line)}>
        <Trans>Undo</Trans>
      </LinkButton>,
    )

  return {
    refusal,
    async setQuantity(line: CartLine, quantity: number) {
      const before = await show((cart) => withQuantity(cart, line, quantity))
      update.mutate({ editionId: line.editionId, quantity }, { onError: (error) => takeBack(error, before) })
    },
    async remove(line: CartLine) {
      const before = await show((cart) => withoutLines(cart, [line]))
      remove.mutate(
        { editionId: line.editionId },
        { onSuccess: () => tellRemoved(line), onError: (error) => takeBack(error, before) },
      )
    },
    clear: () => clear.mutate(),
    letGo: () => leave.mutate(),
  }
}
