import { useLingui } from '@lingui/react/macro'
import { useKeptFocus } from '#features/cart/focus-heading.ts'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { BuyingAside } from './BuyingAside.tsx'
import { ContactBlock } from './ContactBlock.tsx'
import { DeliveryBlock } from './DeliveryBlock.tsx'
import { HoldClock } from './HoldClock.tsx'
import { HoldNote } from './HoldNote.tsx'
import { HoldOver } from './HoldOver.tsx'
import { MissingNote } from './MissingNote.tsx'
import { PaymentStep } from './PaymentStep.tsx'
import { PlacedSummary } from './PlacedSummary.tsx'
import type { Held } from './use-begin.ts'
import { useHeldCheckout } from './use-held-checkout.ts'
import { WhereBlock } from './WhereBlock.tsx'

interface HeldCheckoutProps {
  held: Held
  /** Opens checkout once more: holds what there is, or finds the order that is open. */
  again: () => Promise<unknown>
  busy: boolean
}

/** The four blocks, over what is held. Once the order is placed the first three are told, and the fourth stays as it is. */
export function HeldCheckout({ held, again, busy }: HeldCheckoutProps) {
  const { t } = useLingui()
  const { model, quote, mounted, placed, paying, placing, asking, cancelling, ...page } = useHeldCheckout(held, again)
  const { checkout, cart, missing } = held
  useKeptFocus(`${placed?.orderId ?? ''} ${page.over} ${missing.length}`)
  return (
    <div className="cart-two">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void page.pay()
        }}
      >
        <div className="cart-notes">
          {missing.length > 0 && <MissingNote missing={missing} cart={cart} total={quote.total} onChanged={again} />}
          {page.over && <HoldOver titles={page.held} busy={busy} onAgain={() => void page.startAnew()} />}
          {!page.over && placed === null && page.held.length > 0 && (
            <HoldNote
              titles={page.held}
              until={checkout.expiresAt}
              renewalsLeft={checkout.renewalsLeft}
              onEnd={page.end}
            />
          )}
          <ErrorSummary {...page.summary} />
        </div>
        {placed === null ? (
          <div inert={paying}>
            <ContactBlock model={model} />
            <WhereBlock model={model} />
            <DeliveryBlock quote={quote} model={model} />
          </div>
        ) : (
          <PlacedSummary order={placed} cancelling={cancelling} locked={paying} />
        )}
        <PaymentStep
          mounted={mounted}
          amount={placed?.total ?? quote.total}
          paying={paying}
          atBank={paying && placed !== null}
          payNotice={asking.notice}
          placeNotice={placing.notice}
          retrying={placing.retrying}
          reason={page.over ? t`Your hold ended. Hold it again first.` : null}
          artists={quote.groups.map(({ group }) => group.artist.name)}
        />
      </form>
      <BuyingAside
        lines={quote.groups.flatMap(({ lines }) =>
          lines.map((line) => ({ ...line, key: line.editionId, amount: line.lineTotal })),
        )}
        items={quote.items}
        delivery={quote.undeliverable.length > 0 ? null : quote.delivery}
        total={placed?.total ?? quote.total}
        parcels={quote.groups.filter(({ method }) => method === 'ship').length}
        clock={page.until !== null && !page.over && <HoldClock until={page.until} onEnd={page.end} />}
      />
    </div>
  )
}
