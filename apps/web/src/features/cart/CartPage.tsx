import type { Cart } from '@artiqo/contracts/cart'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { trpc } from '#api/client.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { buttonClass, LinkButton } from '#ui/Button.tsx'
import { Note } from '#ui/Note.tsx'
import { EmptyState } from '#ui/State.tsx'
import { CartChangesNote } from './CartChangesNote.tsx'
import { CartGroupSection } from './CartGroupSection.tsx'
import { CartHold } from './CartHold.tsx'
import { CartNews } from './CartNews.tsx'
import { quoteCart, type DeliveryChoices } from './cart-quote.ts'
import { CartSummary } from './CartSummary.tsx'
import { useDestination } from './destination.ts'
import { focusHeading } from './focus-heading.ts'
import { useCartActions } from './use-cart-actions.tsx'
import './cart.css'

const nothingChosen: DeliveryChoices = new Map()

export function CartPage() {
  const { t } = useLingui()
  useTitle(t`Your cart`)
  const [cart] = trpc.cart.get.useSuspenseQuery(undefined, { refetchOnMount: 'always' })
  const actions = useCartActions()
  return (
    <div className="page cart-page">
      <h1 className="display">
        <Trans>Your cart</Trans>
      </h1>
      <div className="cart-notes">
        <CartChangesNote />
      </div>
      {actions.refusal !== null && (
        <div className="cart-notes">
          <Note kind="bad" role="alert">
            {actions.refusal}
          </Note>
        </div>
      )}
      {cart.count === 0 ? <NothingYet /> : <FullCart cart={cart} actions={actions} />}
    </div>
  )
}

function NothingYet() {
  return (
    <EmptyState
      title={<Trans>Nothing here yet</Trans>}
      actions={
        <Link to="/works" className={buttonClass()}>
          <Trans>See all works</Trans>
        </Link>
      }
    >
      <Trans>What you put in stays here, on this device and, once you sign in, in your account.</Trans>
    </EmptyState>
  )
}

function FullCart({ cart, actions }: { cart: Cart; actions: ReturnType<typeof useCartActions> }) {
  const country = useDestination(cart.groups[0]?.delivery.homeCountry ?? 'BE')
  const quote = quoteCart(cart, nothingChosen, country)
  return (
    <div className="cart-two">
      <div>
        <div className="cart-notes">
          <CartHold cart={cart} onLetGo={actions.letGo} />
        </div>
        <CartNews cart={cart} total={quote.total} />
        {cart.groups.map((group, index) => (
          <CartGroupSection
            key={group.artist.id}
            group={group}
            country={country}
            first={index === 0}
            onQuantity={(line, quantity) => void actions.setQuantity(line, quantity)}
            onRemove={(line) => {
              void actions.remove(line)
              focusHeading()
            }}
          />
        ))}
        <p className="cart-clear">
          <LinkButton
            onClick={() => {
              actions.clear()
              focusHeading()
            }}
          >
            <Trans>Empty the cart</Trans>
          </LinkButton>
        </p>
      </div>
      <CartSummary cart={cart} quote={quote} country={country} />
    </div>
  )
}
