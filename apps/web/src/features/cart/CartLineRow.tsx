import type { CartLine } from '@artiqo/contracts/cart'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { LinkButton } from '#ui/Button.tsx'
import { Money } from '#ui/Format.tsx'
import { StatusWord } from '#ui/Status.tsx'
import { newsOf } from './cart-notes.ts'
import { HungWork } from './HungWork.tsx'
import { Stepper } from './Stepper.tsx'

interface CartLineRowProps {
  line: CartLine
  onQuantity: (quantity: number) => void
  onRemove: () => void
  eager: boolean
}

/** One thing in the cart: its label, how many, what it costs, and where it stands. */
export function CartLineRow({ line, onQuantity, onRemove, eager }: CartLineRowProps) {
  const { title } = line
  return (
    <li className="cart-line">
      <HungWork slug={line.slug} picture={line.picture} eager={eager} />
      <div>
        <Link to="/w/$slug" params={{ slug: line.slug }} className="quiet-link">
          <span className="title cart-title">{title}</span>
        </Link>
        <p className="small faint">
          {line.medium}
          {line.editionKind !== 'original' && (
            <>
              <br />
              {line.editionName}
            </>
          )}
        </p>
        <p className="small cart-standing">
          <Standing line={line} />
        </p>
        {line.editionKind !== 'original' && (line.buyable || line.available > 0) && (
          <Stepper title={title} quantity={line.quantity} most={line.available} onChange={onQuantity} />
        )}
        <p className="cart-acts">
          <LinkButton onClick={onRemove}>
            <Trans>
              Remove <span className="visually-hidden">{title}</span>
            </Trans>
          </LinkButton>
        </p>
      </div>
      <p className="cart-price">
        {line.buyable ? (
          <b>
            <Money value={line.lineTotal} />
          </b>
        ) : (
          <s className="faint">
            <Money value={line.lineTotal} />
          </s>
        )}
        {line.quantity > 1 && (
          <span className="small faint">
            <Trans>
              <Money value={line.unitPrice} /> each
            </Trans>
          </span>
        )}
      </p>
    </li>
  )
}

function Standing({ line }: { line: CartLine }) {
  switch (newsOf(line)?.kind) {
    case 'gone':
      return <Trans>Not for sale any more</Trans>
    case 'sold':
      return <StatusWord kind="sold" />
    case 'on_hold':
      return (
        <StatusWord kind="hold">
          <Trans>On hold for someone else</Trans>
        </StatusWord>
      )
    case 'fewer':
      return (
        <StatusWord kind="hold">
          <Trans>{line.available} left</Trans>
        </StatusWord>
      )
    default:
      return <Buyable line={line} />
  }
}

function Buyable({ line }: { line: CartLine }) {
  const original = line.editionKind === 'original'
  if (line.heldByYou)
    return (
      <StatusWord kind="hold">
        {original ? <Trans>One of a kind, held for you</Trans> : <Trans>Held for you</Trans>}
      </StatusWord>
    )
  if (line.editionKind === 'open') return <Trans>Made to order</Trans>
  return (
    <StatusWord kind="available">
      {original ? <Trans>One of a kind, not held yet</Trans> : <Trans>Not held yet</Trans>}
    </StatusWord>
  )
}
