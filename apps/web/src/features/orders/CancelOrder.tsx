import type { Order } from '@artiqo/contracts/orders'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { api, trpc } from '#api/client.ts'
import { errorSentence } from '#api/error-sentence.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Field.tsx'
import { moneyText } from '#ui/format.ts'
import { Note } from '#ui/Note.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import { toast } from '#ui/toast-list.ts'
import type { OrderRef } from './order-ref.ts'

/** Cancelling, with what happens to the money said before; where it is not possible, why. */
export function CancelOrder({ order, by }: { order: Order; by: OrderRef }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const reasons = {
    already_shipped: t`Part of it is on its way, so the order can’t be cancelled as a whole any more. You can send back what arrives within 14 days.`,
    already_over: null,
    // Once the money goes back there is nothing left to cancel.
    under_review:
      order.refund === null ? t`We’re looking at the payment. We’ll write to you, whichever way it goes.` : null,
  }
  if (order.cancelRefusal !== null) {
    const reason = reasons[order.cancelRefusal]
    if (reason === null) return null
    return (
      <div className="order-cancel">
        <Button kind="quiet" small unavailable aria-describedby="no-cancel">
          <Trans>Cancel this order</Trans>
        </Button>
        <p className="tiny faint" id="no-cancel">
          {reason}
        </p>
      </div>
    )
  }
  return (
    <div className="order-cancel">
      <Button kind="quiet" small onClick={() => setOpen(true)}>
        <Trans>Cancel this order</Trans>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={<Trans>Cancel this order?</Trans>}>
        <CancelForm order={order} by={by} onClose={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

function CancelForm({ order, by, onClose }: { order: Order; by: OrderRef; onClose: () => void }) {
  const { t, i18n } = useLingui()
  const [reason, setReason] = useState('')
  const cancel = trpc.orders.cancel.useMutation({
    onSuccess(after) {
      api.orders.get.setData(by, after)
      void api.orders.list.invalidate()
      void api.cart.get.invalidate()
      onClose()
      toast(t`Your order is cancelled`)
    },
    onError: () => void api.orders.get.invalidate(by),
  })
  const total = moneyText(order.total, i18n.locale)
  return (
    <div className="stack">
      <p>
        {order.paidAt === null ? (
          <Trans>
            Nothing was paid, so nothing has to go back. The works are free for others, and stay in your cart.
          </Trans>
        ) : (
          <Trans>
            All {total} goes back to the card you paid with; banks take 3 to 10 days. The works go on the wall again for
            others. This can’t be undone.
          </Trans>
        )}
      </p>
      <Field label={<Trans>Why, if you like to say</Trans>} optional>
        <TextInput value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {cancel.error && (
        <Note kind="bad" role="alert">
          {errorSentence(cancel.error)}
        </Note>
      )}
      <p className="buttons">
        <Button kind="danger" busy={cancel.isPending} onClick={() => cancel.mutate({ ...by, reason })}>
          <Trans>Cancel the order</Trans>
        </Button>
        <Button kind="quiet" onClick={onClose}>
          <Trans>Keep it</Trans>
        </Button>
      </p>
    </div>
  )
}
