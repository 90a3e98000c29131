import type { BeginCheckoutResult } from '@artiqo/contracts/checkout'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { errorSentence } from '#api/error-sentence.ts'
import { CartChangesNote } from '#features/cart/CartChangesNote.tsx'
import { useKeptFocus } from '#features/cart/focus-heading.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { buttonClass } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Note } from '#ui/Note.tsx'
import { EmptyState, ErrorState } from '#ui/State.tsx'
import { CheckoutBones } from './CheckoutBones.tsx'
import { HeldCheckout } from './HeldCheckout.tsx'
import { MissingWords } from './MissingWords.tsx'
import { OpenOrderCheckout } from './OpenOrderCheckout.tsx'
import { useBegin } from './use-begin.ts'
import '#features/cart/cart.css'
import './checkout.css'

export function CheckoutPage() {
  const { t } = useLingui()
  useTitle(t`Checkout`)
  const { data, error, isFetching, again } = useBegin()
  useKeptFocus(data?.kind ?? '')
  return (
    <div className="page checkout-page">
      <div className="title-row checkout-title">
        <h1 className="h1">
          <Trans>Checkout</Trans>
        </h1>
        <span className="small soft checkout-promise">
          <Icon name="lock" small /> <Trans>Card details go to Stripe, never to us</Trans>
        </span>
      </div>
      <div className="cart-notes">
        <CartChangesNote />
      </div>
      {data ? (
        <Opened result={data} again={again} busy={isFetching} />
      ) : error ? (
        <ErrorState title={<Trans>Checkout didn’t open</Trans>} onRetry={() => void again()} busy={isFetching}>
          {errorSentence(error)} <Trans>No money was taken.</Trans>
        </ErrorState>
      ) : (
        <CheckoutBones />
      )}
    </div>
  )
}

function Opened({ result, ...rest }: { result: BeginCheckoutResult; again: () => Promise<unknown>; busy: boolean }) {
  switch (result.kind) {
    case 'held':
      return <HeldCheckout held={result} {...rest} />
    case 'order_open':
      return <OpenOrderCheckout order={result.order} {...rest} />
    case 'sold_out':
      return <AllGone missing={result.missing} />
    case 'empty':
      return (
        <EmptyState title={<Trans>There’s nothing to check out</Trans>} actions={<ToWorks />}>
          <Trans>Your cart is empty.</Trans>
        </EmptyState>
      )
  }
}

function AllGone({ missing }: Pick<Extract<BeginCheckoutResult, { kind: 'sold_out' }>, 'missing'>) {
  return (
    <>
      <div className="cart-notes">
        {missing.map((each) => (
          <Note key={each.editionId} kind={each.why === 'on_hold' ? 'hold' : 'bad'}>
            <MissingWords {...each} />
          </Note>
        ))}
      </div>
      <EmptyState
        title={<Trans>Nothing in your cart can be had just now</Trans>}
        actions={
          <>
            <ToWorks />
            <Link to="/cart" className={buttonClass({ kind: 'quiet' })}>
              <Trans>Back to your cart</Trans>
            </Link>
          </>
        }
      >
        <Trans>Nothing is held and no money was taken.</Trans>
      </EmptyState>
    </>
  )
}

function ToWorks() {
  return (
    <Link to="/works" className={buttonClass()}>
      <Trans>See all works</Trans>
    </Link>
  )
}
