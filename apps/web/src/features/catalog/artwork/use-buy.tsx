import type { Edition } from '@artiqo/contracts/catalog'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { errorSentence } from '#api/error-sentence.ts'
import { reasonOf } from '#api/errors.ts'
import { api, trpc } from '#api/client.ts'
import { toast } from '#ui/toast-list.ts'

/** Puts an edition into the cart; a refusal stays on the panel in words, and what is shown is fetched anew. */
export function useBuy(slug: string, title: string) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<string | null>(null)
  const refresh = () => void api.catalog.get.invalidate({ artwork: slug })
  const add = trpc.cart.add.useMutation({
    onSuccess: async (cart) => {
      setRefusal(null)
      // An answer that was on its way knows nothing of this work yet.
      await api.cart.get.cancel()
      api.cart.get.setData(undefined, cart)
      toast(t`${title} is in your cart`, <Link to="/cart">{t`See your cart`}</Link>)
    },
    onError: (error) => {
      setRefusal(errorSentence(error))
      if (reasonOf(error) !== null) refresh()
    },
  })
  const letGo = trpc.checkout.leave.useMutation({
    onSuccess: () => {
      refresh()
      void api.cart.get.invalidate()
    },
    onError: (error) => setRefusal(errorSentence(error)),
  })
  return {
    refusal,
    refresh,
    add: (edition: Edition) => add.mutate({ editionId: edition.id, quantity: 1 }),
    adding: add.isPending,
    letGo: () => letGo.mutate(),
  }
}
