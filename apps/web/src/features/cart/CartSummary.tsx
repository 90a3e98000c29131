import type { Cart } from '@artiqo/contracts/cart'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useOnline } from '#features/shell/use-online.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { Money } from '#ui/Format.tsx'
import { Sum, Sums } from '#ui/Panel.tsx'
import { Select } from '#ui/TextInput.tsx'
import type { CartQuote } from './cart-quote.ts'
import { CountryOptions } from './CountryOptions.tsx'
import { rememberCountry } from './destination.ts'
import { DeliverySum, WorksWords } from './SumWords.tsx'

/** What it comes to, and the way on. */
export function CartSummary({ cart, quote, country }: { cart: Cart; quote: CartQuote; country: string }) {
  const { t } = useLingui()
  return (
    <aside className="panel cart-sum" aria-label={t`Summary`}>
      <h2 className="h3">
        <Trans>Summary</Trans>
      </h2>
      <Field label={<Trans>Delivery to</Trans>} className="cart-country">
        <Select value={country} onChange={(event) => rememberCountry(event.target.value)}>
          <CountryOptions />
        </Select>
      </Field>
      <Sums>
        <Sum label={<WorksWords count={quote.count} artists={quote.groups.length} />}>
          <Money value={quote.items} />
        </Sum>
        {quote.groups.map((each) => (
          <DeliverySum key={each.group.artist.id} {...each} />
        ))}
        <Sum kind="total" label={<Trans>Total</Trans>}>
          <Money value={quote.total} />
        </Sum>
        <Sum kind="faint" label={<Trans>VAT included</Trans>}>
          {null}
        </Sum>
      </Sums>
      <p className="cart-go">
        <GoOn cart={cart} quote={quote} />
      </p>
      <p className="tiny faint">
        {cart.hold === null && cart.openOrder === null && (
          <>
            <Trans>Nothing is held yet: a hold of 30 minutes begins when you check out.</Trans>{' '}
          </>
        )}
        <Trans>One payment. Each artist ships their own work.</Trans>
      </p>
    </aside>
  )
}

function GoOn({ cart, quote }: { cart: Cart; quote: CartQuote }) {
  const online = useOnline()
  if (quote.count === 0)
    return (
      <Link to="/works" className={buttonClass({ kind: 'quiet', wide: true })}>
        <Trans>See other works</Trans>
      </Link>
    )
  if (!online)
    return (
      <>
        <Button wide unavailable aria-describedby="cart-offline">
          <Trans>Check out</Trans>
        </Button>
        <span className="field-hint" id="cart-offline">
          <Trans>Checking out waits until you’re online.</Trans>
        </span>
      </>
    )
  return (
    <Link to="/checkout" className={buttonClass({ wide: true })}>
      {cart.openOrder === null ? <Trans>Check out</Trans> : <Trans>Go on to payment</Trans>}
    </Link>
  )
}
