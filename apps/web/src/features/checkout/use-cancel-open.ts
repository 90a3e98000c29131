import { useState } from 'react'
import { client } from '#api/client.ts'
import { errorSentence } from '#api/error-sentence.ts'
import type { PayableOrder } from './payment/ask-bank.ts'
import { useGoToReturn } from './use-go-to-return.ts'

/** Takes back an order that is not paid, so that its cart can be changed and ordered anew. */
export function useCancelOpen(onCancelled: () => Promise<unknown>) {
  const goToReturn = useGoToReturn()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const cancel = async (open: PayableOrder) => {
    setBusy(true)
    setRefusal(null)
    try {
      const { paidAt } = await client.orders.cancel.mutate({ linkToken: open.linkToken })
      // The bank was faster: the money goes back, and the return page says so.
      if (paidAt === null) await onCancelled()
      else goToReturn(open)
    } catch (error) {
      setRefusal(errorSentence(error))
    }
    setBusy(false)
  }
  return { cancel, busy, refusal }
}
