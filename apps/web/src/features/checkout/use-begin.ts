import type { BeginCheckoutResult } from '@artiqo/contracts/checkout'
import { useQuery } from '@tanstack/react-query'
import { api, client, queryClient } from '#api/client.ts'

export type Held = Extract<BeginCheckoutResult, { kind: 'held' }>

const queryKey = [['checkout', 'begin']]

async function begin(): Promise<BeginCheckoutResult> {
  const result = await client.checkout.begin.mutate()
  if ('cart' in result) {
    // A cart that was asked for before the hold must not be told after it.
    await api.cart.get.cancel()
    api.cart.get.setData(undefined, result.cart)
  }
  return result
}

/** Opening the page opens checkout, which holds what it can; asked again, it keeps the clock that runs. */
export function useBegin() {
  const { data, error, isPending, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: begin,
    // It is asked when the page opens and when its buttons say so, and not behind anybody's back.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  return { data, error, isPending, isFetching, again: () => refetch() }
}

/** Takes over what a later answer says about the held cart. */
export function changeHeld(change: (held: Held) => Held): void {
  queryClient.setQueryData<BeginCheckoutResult>(queryKey, (before) => {
    if (before?.kind !== 'held') return before
    const after = change(before)
    api.cart.get.setData(undefined, after.cart)
    return after
  })
}
