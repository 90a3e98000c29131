import type { CartChange } from '@artiqo/contracts/cart'
import { Plural, Trans } from '@lingui/react/macro'
import { Note } from '#ui/Note.tsx'
import { useCartChanges } from './cart-changes.ts'

/** What joining the cart of before with the account's has changed; told once. */
export function CartChangesNote() {
  const changes = useCartChanges()
  if (changes.length === 0) return null
  return (
    <Note kind="info">
      <b>
        <Trans>Your cart came with you.</Trans>
      </b>
      <ul>
        {changes.map((change) => (
          <li key={change.editionId}>
            <Change {...change} />
          </li>
        ))}
      </ul>
    </Note>
  )
}

function Change({ kind, title, quantity }: CartChange) {
  switch (kind) {
    case 'added':
      return <Trans>{title} joined what was in your account’s cart.</Trans>
    case 'quantity_reduced':
      return (
        <Trans>
          {title}: <Plural value={quantity} one="only one is left" other="only # are left" />.
        </Trans>
      )
    case 'gone':
      return <Trans>{title} isn’t to be had any more.</Trans>
  }
}
