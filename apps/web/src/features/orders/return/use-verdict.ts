import type { PaymentView } from '@artiqo/contracts/payments'
import type { PaymentId } from '@artiqo/domain/ids'
import { useEffect, useState } from 'react'
import { client } from '#api/client.ts'
import { pollDelay } from './poll-delay.ts'
import { keepsAsking, returnState, type ReturnState } from './return-state.ts'

interface Heard {
  readonly asked: number
  readonly payment: PaymentView | null
  /** The last question got no answer. */
  readonly lost: boolean
}

const nothingHeard: Heard = { asked: 0, payment: null, lost: false }

export interface Verdict extends Heard {
  readonly state: ReturnState
}

/**
 * Asks what became of a payment, after 1, 2, 4 … 30 seconds, until there is nothing left to learn. A question without
 * an answer is only asked again.
 */
export function useVerdict(paymentId: PaymentId, linkToken: string | undefined, paidBefore: boolean): Verdict {
  const [heard, setHeard] = useState(nothingHeard)

  // A conversation with the server that goes by the clock, not by what is drawn.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const ask = async (asked: number) => {
      let next: Pick<Heard, 'payment' | 'lost'> = { payment: null, lost: true }
      try {
        next = { payment: await client.payments.get.query({ paymentId, linkToken }), lost: false }
      } catch {
        // The network, or the server, will be back.
      }
      if (over) return
      setHeard((before) => ({ asked, lost: next.lost, payment: next.payment ?? before.payment }))
      const done = next.payment !== null && !keepsAsking(returnState(next.payment, { asked, paidBefore }))
      if (!done) timer = setTimeout(() => void ask(asked + 1), pollDelay(asked))
    }
    void ask(1)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [paymentId, linkToken, paidBefore])

  const state: ReturnState =
    heard.payment === null ? { kind: 'verifying' } : returnState(heard.payment, { asked: heard.asked, paidBefore })
  return { ...heard, state }
}
