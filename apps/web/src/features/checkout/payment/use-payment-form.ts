import type { Money } from '@artiqo/contracts/common'
import { useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useRef, useState, type RefCallback, type RefObject } from 'react'
import { client } from '#api/client.ts'
import { loadPaymentForm } from './load-payment-form.ts'
import type { PaymentForm } from './payment-form.ts'

export interface MountedForm {
  /** For the box that the form is drawn in; another `turn` is another box. */
  readonly box: RefCallback<HTMLElement>
  readonly turn: number
  readonly state: 'loading' | 'ready' | 'failed'
  readonly form: RefObject<PaymentForm | null>
  readonly reload: () => void
}

/** Fetches the payment form and draws it into a box of the page; it lives as long as the box. */
export function usePaymentForm(amount: Money): MountedForm {
  const { i18n } = useLingui()
  const form = useRef<PaymentForm | null>(null)
  const known = useRef(amount)
  const [turn, setTurn] = useState(0)
  const [state, setState] = useState<MountedForm['state']>('loading')

  const box = useCallback(
    (element: HTMLElement) => {
      // A form that was taken away leaves nothing behind in the next one's box.
      const place = element.appendChild(document.createElement('div'))
      let gone = false
      const draw = async () => {
        try {
          const made = await loadPaymentForm(await client.payments.config.query())
          if (!gone) await made.mount(place, { amount: known.current, locale: i18n.locale })
          if (gone) return made.destroy()
          made.update(known.current)
          form.current = made
          setState('ready')
        } catch {
          if (!gone) setState('failed')
        }
      }
      void draw()
      return () => {
        gone = true
        form.current?.destroy()
        form.current = null
        place.remove()
      }
    },
    [i18n.locale],
  )

  // The form is no part of React's tree: it is told.
  useEffect(() => {
    if (known.current.amount === amount.amount) return
    known.current = amount
    form.current?.update(amount)
  }, [amount])

  const reload = () => {
    setState('loading')
    setTurn((before) => before + 1)
  }
  return { box, turn, state, form, reload }
}
