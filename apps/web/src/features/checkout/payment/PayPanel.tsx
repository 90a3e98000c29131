import type { Money } from '@artiqo/contracts/common'
import type { PaymentState } from '@artiqo/domain/payment'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { client } from '#api/client.ts'
import { errorSentence } from '#api/error-sentence.ts'
import { Button } from '#ui/Button.tsx'
import { Note } from '#ui/Note.tsx'
import type { PayableOrder } from './ask-bank.ts'
import { PayButton } from './PayButton.tsx'
import { PaymentBox } from './PaymentBox.tsx'
import type { Billing } from './payment-form.ts'
import { PayNoticeNote } from './PayNoticeNote.tsx'
import { useAsking } from './use-asking.ts'
import { usePaymentForm } from './use-payment-form.ts'

export interface PayPanelProps {
  order: PayableOrder
  total: Money
  billing: Billing
  /** Where the payment stands, as the server knows. */
  state: PaymentState
  declineCode: string | null
  onSent: (order: PayableOrder) => void
  onOver: () => void
}

/** Pays an order that is there already: after a decline, in a second tab, from the order's page. */
export function PayPanel({ order, total, billing, state, declineCode, onSent, onOver }: PayPanelProps) {
  const { form: current, ...box } = usePaymentForm(total)
  const { notice, setNotice, ask } = useAsking({ onSent, onOver })
  const [paying, setPaying] = useState(false)
  const shown = notice ?? (state === 'failed' ? { kind: 'declined' as const, code: declineCode } : null)

  const pay = async () => {
    const form = current.current
    if (form === null || !(await form.check())) return
    setPaying(true)
    const kind = await ask(form, order, billing)
    if (kind !== 'sent' && kind !== 'unknown') setPaying(false)
  }

  const resume = async () => {
    const form = current.current
    if (form === null) return
    setPaying(true)
    try {
      const { clientSecret } = await client.payments.intent.mutate({
        paymentId: order.paymentId,
        linkToken: order.linkToken,
      })
      const outcome = clientSecret === null ? { kind: 'sent' as const } : await form.resume(clientSecret)
      if (outcome.kind !== 'declined') return onSent(order)
      setNotice({ kind: 'declined', code: outcome.code })
    } catch (error) {
      setNotice({ kind: 'unreached', sentence: errorSentence(error) })
    }
    setPaying(false)
  }

  return (
    <div className="stack">
      {shown && <PayNoticeNote notice={shown} />}
      {state === 'requires_action' && notice === null && (
        <NextStep ready={box.state === 'ready'} paying={paying} onResume={() => void resume()} />
      )}
      <PaymentBox {...box} />
      <div>
        <PayButton amount={total} paying={paying} ready={box.state === 'ready'} onPay={() => void pay()} />
      </div>
    </div>
  )
}

function NextStep({ ready, paying, onResume }: { ready: boolean; paying: boolean; onResume: () => void }) {
  const { t } = useLingui()
  return (
    <>
      <Note kind="hold">
        <Trans>
          <b>Your bank wants to be sure it’s you.</b> It waits for your approval. No money was taken yet, and your hold
          is paused.
        </Trans>
      </Note>
      <Button kind="quiet" wide busy={paying} unavailable={!ready} onClick={onResume}>
        <Trans>Go on with your bank</Trans>
      </Button>
      <p className="small faint">{t`Or pay with another card:`}</p>
    </>
  )
}
