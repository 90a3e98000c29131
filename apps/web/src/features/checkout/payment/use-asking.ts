import { useEffect, useRef, useState } from 'react'
import { announce } from '#ui/announcer.ts'
import { askBank, type AskedBank, type PayableOrder } from './ask-bank.ts'
import { declineWords } from './decline-words.ts'
import type { Billing, PaymentForm } from './payment-form.ts'

/** Why the last press did not lead to the bank's yes. */
export type PayNotice =
  | { readonly kind: 'declined'; readonly code: string | null }
  | { readonly kind: 'unreached'; readonly sentence: string }

export interface Asking {
  readonly notice: PayNotice | null
  readonly setNotice: (notice: PayNotice | null) => void
  /** Asks the bank to pay an order with what is in the form, and goes where that leads. */
  readonly ask: (
    form: PaymentForm,
    order: PayableOrder,
    billing: Billing,
    clientSecret?: string | null,
  ) => Promise<AskedBank['kind']>
}

interface Leads {
  /** The bank was asked: what became of it is for the return page to say. */
  readonly onSent: (order: PayableOrder) => void
  /** This order can no longer be paid. */
  readonly onOver: () => void
}

/** One way from a press of "Pay" to the return page, for checkout and wherever an order waits to be paid. */
export function useAsking({ onSent, onOver }: Leads): Asking {
  const [notice, setNotice] = useState<PayNotice | null>(null)
  const asked = useRef<PayableOrder | null>(null)

  // Coming back from the bank's page by the back button wakes this page up in the middle of paying.
  useEffect(() => {
    const woken = (event: PageTransitionEvent) => {
      if (event.persisted && asked.current !== null) onSent(asked.current)
    }
    addEventListener('pageshow', woken)
    return () => removeEventListener('pageshow', woken)
  }, [onSent])

  const ask: Asking['ask'] = async (form, order, billing, clientSecret = null) => {
    setNotice(null)
    asked.current = order
    const outcome = await askBank(form, order, billing, clientSecret)
    switch (outcome.kind) {
      case 'sent':
      case 'unknown':
        onSent(order)
        return outcome.kind
      case 'over':
        onOver()
        break
      case 'declined':
        setNotice({ kind: 'declined', code: outcome.code })
        announce(`${declineWords(outcome.code).point} ${declineWords(outcome.code).rest}`, 'assertive')
        break
      case 'unreached':
        setNotice({ kind: 'unreached', sentence: outcome.sentence })
        break
      case 'incomplete':
        break
    }
    asked.current = null
    return outcome.kind
  }

  return { notice, setNotice, ask }
}
