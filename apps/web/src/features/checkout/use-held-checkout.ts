import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useMe } from '#api/use-session.ts'
import { heldLines } from '#features/cart/cart-notes.ts'
import { quoteCart } from '#features/cart/cart-quote.ts'
import type { FieldProblem } from '#ui/ErrorSummary.tsx'
import { deliveryProblems } from './delivery-problems.ts'
import { missingId } from './MissingNote.tsx'
import { orderWish } from './order-wish.ts'
import { useAsking } from './payment/use-asking.ts'
import { usePaymentForm } from './payment/use-payment-form.ts'
import type { Held } from './use-begin.ts'
import { useCancelOpen } from './use-cancel-open.ts'
import { useCheckoutFields } from './use-checkout-fields.ts'
import { useGoToReturn } from './use-go-to-return.ts'
import { usePlacing, type PlacedOrder } from './use-placing.ts'

/** Everything that happens on the checkout page from the hold to the return page. */
export function useHeldCheckout({ checkout, cart, missing }: Held, again: () => Promise<unknown>) {
  const { t } = useLingui()
  const me = useMe()
  const model = useCheckoutFields({
    email: me?.email ?? '',
    homeCountry: cart.groups[0]?.delivery.homeCountry ?? 'BE',
  })
  const quote = quoteCart(cart, model.methods, model.country)
  const mounted = usePaymentForm(quote.total)
  const [placed, setPlaced] = useState<PlacedOrder | null>(null)
  const [paying, setPaying] = useState(false)
  const [sent, setSent] = useState<{ attempt: number; problems: readonly FieldProblem[] }>({ attempt: 0, problems: [] })
  const [endedAt, setEndedAt] = useState<string | null>(null)

  const held = heldLines(cart)
  const until = placed?.expiresAt ?? (held.length > 0 ? checkout.expiresAt : null)

  const onSent = useGoToReturn()
  const onInvalid = (paths: readonly string[]) => {
    const problems = model.refuse(paths)
    if (problems.length > 0) setSent(({ attempt }) => ({ attempt: attempt + 1, problems }))
    return problems.length > 0
  }
  const placing = usePlacing({ onStale: () => void again(), onInvalid })
  const startAnew = async () => {
    placing.reset()
    asking.setNotice(null)
    await again()
    setPlaced(null)
  }
  const asking = useAsking({ onSent, onOver: () => void startAnew() })
  const cancelling = useCancelOpen(startAnew)

  const outside = (): FieldProblem[] => [
    ...(missing.length > 0 ? [{ id: missingId, message: t`Not everything in your cart can be had` }] : []),
    ...deliveryProblems(quote, model.country),
  ]
  const open = new Set([...outside().map(({ id }) => id), ...model.wrongIds])

  const mayPay = async (form: NonNullable<typeof mounted.form.current>) => {
    if (placed === null) {
      const problems = [...model.check(), ...outside()]
      setSent(({ attempt }) => ({ attempt: attempt + 1, problems }))
      if (problems.length > 0) return false
    }
    return form.check()
  }

  const pay = async () => {
    const form = mounted.form.current
    if (paying || form === null || !(await mayPay(form))) return
    setPaying(true)
    const wish = orderWish(model.form.getValues(), quote)
    const order = placed === null ? await placing.place(wish, cart.version) : { order: placed, secret: null }
    if (order === null) return setPaying(false)
    setPlaced(order.order)
    const billing = { name: wish.address.name, email: wish.email, address: wish.address }
    const kind = await asking.ask(form, order.order, billing, order.secret)
    if (kind !== 'sent' && kind !== 'unknown') setPaying(false)
  }

  return {
    model,
    quote,
    mounted,
    placed,
    paying,
    placing,
    asking,
    cancelling,
    /** What was wrong when it was last sent, less what has been mended since. */
    summary: { attempt: sent.attempt, problems: sent.problems.filter(({ id }) => open.has(id)) },
    held: held.map((line) => line.title),
    until,
    over: until !== null && endedAt === until,
    end: () => setEndedAt(until),
    startAnew,
    pay,
  }
}
