import type { Order } from '@artiqo/contracts/orders'
import type { DeliveryMethod } from '@artiqo/domain/delivery'
import { Trans, useLingui } from '@lingui/react/macro'
import { trpc } from '#api/client.ts'
import { AddressLines } from '#features/orders/AddressLines.tsx'
import { LinkButton } from '#ui/Button.tsx'
import { FactsList } from '#ui/Panel.tsx'
import { Note } from '#ui/Note.tsx'
import { SkeletonLine } from '#ui/Skeleton.tsx'
import type { useCancelOpen } from './use-cancel-open.ts'
import type { PlacedOrder } from './use-placing.ts'

interface PlacedSummaryProps {
  order: PlacedOrder
  cancelling: ReturnType<typeof useCancelOpen>
  /** It is being paid: nothing can be changed. */
  locked?: boolean
}

/** What an order was placed with. Changing it takes the order back and opens the form again, as it was. */
export function PlacedSummary({ order, cancelling: { cancel, busy, refusal }, locked = false }: PlacedSummaryProps) {
  const { data } = trpc.orders.get.useQuery({ linkToken: order.linkToken })
  return (
    <section className="checkout-step" aria-labelledby="given">
      <div className="title-row checkout-given">
        <h2 className="h3" id="given">
          <Trans>Your order</Trans>
        </h2>
        {!locked && (
          <LinkButton className="small" aria-busy={busy || undefined} onClick={() => !busy && void cancel(order)}>
            {busy ? <Trans>Opening the form …</Trans> : <Trans>Change something</Trans>}
          </LinkButton>
        )}
      </div>
      {refusal !== null && (
        <Note kind="bad" role="alert">
          {refusal}
        </Note>
      )}
      {data ? <Facts order={data} /> : <SkeletonLine width="60%" />}
    </section>
  )
}

function Facts({ order }: { order: Order }) {
  const { t } = useLingui()
  return (
    <FactsList
      facts={[
        [t`E-mail`, order.email],
        [t`Going to`, <AddressLines key="address" address={order.address} />],
        ...order.parts.map(
          ({ artist, method, collectPlace }) =>
            [artist.name, <Way key={artist.id} method={method} place={collectPlace} />] as const,
        ),
      ]}
    />
  )
}

function Way({ method, place }: { method: DeliveryMethod; place: string }) {
  if (method === 'ship') return <Trans>Sent to you</Trans>
  return place === '' ? <Trans>Collect at the studio</Trans> : <Trans>Collect in {place}</Trans>
}
