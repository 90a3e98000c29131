import type { Cart } from '@artiqo/contracts/cart'
import { Trans, useLingui } from '@lingui/react/macro'
import { Money } from '#ui/Format.tsx'
import { timeText, type MoneyData } from '#ui/format.ts'
import { Note, type NoteKind } from '#ui/Note.tsx'
import { newsOfCart, type LineNews, type LineWithNews } from './cart-notes.ts'

const kinds: Record<LineNews['kind'], NoteKind> = {
  gone: 'bad',
  sold: 'bad',
  on_hold: 'hold',
  fewer: 'hold',
  repriced: 'info',
}

/** One note for each line that something has happened to; the last one says what the total is now. */
export function CartNews({ cart, total }: { cart: Cart; total: MoneyData }) {
  const all = newsOfCart(cart)
  return (
    <output className="cart-notes">
      {all.map((each, index) => (
        <Note key={each.line.editionId} kind={kinds[each.news.kind]}>
          <News {...each} />{' '}
          {index === all.length - 1 && cart.items.amount > 0 && (
            <Trans>
              Your total is now <Money value={total} />.
            </Trans>
          )}
        </Note>
      ))}
    </output>
  )
}

function News({ line: { title }, news }: LineWithNews) {
  const { i18n } = useLingui()
  switch (news.kind) {
    case 'gone':
      return (
        <Trans>
          <b>{title} is not for sale any more.</b> Its artist took it down.
        </Trans>
      )
    case 'sold':
      return (
        <Trans>
          <b>{title} was sold</b> while it sat in your cart.
        </Trans>
      )
    case 'on_hold': {
      const until = news.until && timeText(news.until, i18n.locale)
      return until ? (
        <Trans>
          <b>Someone is checking out with {title}.</b> If they don’t finish, it’s free again at {until}.
        </Trans>
      ) : (
        <Trans>
          <b>Someone is checking out with {title}.</b> If they don’t finish, it’s free again.
        </Trans>
      )
    }
    case 'fewer':
      return (
        <Trans>
          <b>
            Only {news.left} of {title} left.
          </b>{' '}
          Take fewer, or remove it.
        </Trans>
      )
    case 'repriced':
      return (
        <Trans>
          <b>
            {title} went from <Money value={news.from} /> to <Money value={news.to} />.
          </b>
        </Trans>
      )
  }
}
