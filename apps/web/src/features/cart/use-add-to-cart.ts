import type { Cart } from '@artiqo/contracts/cart'
import type { EditionId } from '@artiqo/domain/ids'
import { api, trpc } from '#api/client.ts'

interface Told {
  onAdded: () => void
  onRefused: (error: unknown) => void
}

/** Puts things into the cart; the count in the header goes up at once, and back when the server refuses. */
export function useAddToCart({ onAdded, onRefused }: Told) {
  const call = trpc.cart.add.useMutation({
    scope: { id: 'cart' },
    async onMutate({ quantity = 1 }) {
      await api.cart.get.cancel()
      const before = api.cart.get.getData()
      api.cart.get.setData(undefined, (cart): Cart | undefined => cart && { ...cart, count: cart.count + quantity })
      return { before }
    },
    onSuccess(cart) {
      api.cart.get.setData(undefined, cart)
      onAdded()
    },
    onError(error, _, context) {
      api.cart.get.setData(undefined, context?.before)
      onRefused(error)
    },
  })
  return {
    adding: call.isPending,
    add: (editionId: EditionId, quantity = 1) => call.mutate({ editionId, quantity }),
  }
}
