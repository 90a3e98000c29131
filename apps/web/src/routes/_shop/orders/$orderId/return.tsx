import { createFileRoute, redirect } from '@tanstack/react-router'
import { api } from '#api/client.ts'
import { requireSession } from '#api/require-session.ts'
import { OrderBones } from '#features/orders/OrderBones.tsx'
import { orderRef } from '#features/orders/order-ref.ts'
import { ReturnPage } from '#features/orders/return/ReturnPage.tsx'

export interface ReturnSearch {
  /** Opens the order of a guest. What the bank adds to the address is left out: only the server knows the outcome. */
  readonly link?: string
}

export const Route = createFileRoute('/_shop/orders/$orderId/return')({
  validateSearch: ({ link }: Record<string, unknown>): ReturnSearch =>
    typeof link === 'string' && link !== '' && link.length <= 200 ? { link } : {},
  beforeLoad: async ({ search: { link }, params, location }) => {
    // The secret of a payment does not stay in the address.
    if (location.searchStr.includes('payment_intent'))
      throw redirect({ to: '/orders/$orderId/return', params, search: { ...(link && { link }) }, replace: true })
    if (link === undefined) await requireSession(location)
  },
  loaderDeps: ({ search }) => ({ link: search.link }),
  loader: ({ params, deps }) => api.orders.get.ensureData(orderRef(params.orderId, deps.link)),
  pendingComponent: OrderBones,
  component: Return,
})

function Return() {
  return <ReturnPage by={orderRef(Route.useParams().orderId, Route.useSearch().link)} />
}
