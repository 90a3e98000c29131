import type { Artwork, Edition } from '@artiqo/contracts/catalog'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { trpc } from '#api/client.ts'
import { Fieldset } from '#ui/Field.tsx'
import { Money } from '#ui/Format.tsx'
import { Option } from '#ui/Choice.tsx'
import { Note } from '#ui/Note.tsx'
import { BuyActions } from './BuyActions.tsx'
import { buyState, firstEdition } from './buy-state.ts'
import { DeliveryLine } from './DeliveryLine.tsx'
import { EditionDots } from './EditionDots.tsx'
import { useBuy } from './use-buy.tsx'

/** Price, state and the one thing to do; the same words wherever the state came from. */
export function useBuyPanel(artwork: Artwork) {
  const [chosen, setChosen] = useState<string | null>(null)
  const cart = trpc.cart.get.useQuery()
  const buy = useBuy(artwork.slug, artwork.title)
  const edition = artwork.editions.find(({ id }) => id === chosen) ?? firstEdition(artwork.editions)
  return { edition, setChosen, state: buyState(artwork, edition, cart.data), buy }
}
export type BuyPanelModel = ReturnType<typeof useBuyPanel>

export function BuyPanel({ artwork, model }: { artwork: Artwork; model: BuyPanelModel }) {
  const { edition, setChosen, state, buy } = model
  const priced =
    edition !== null && (state.kind === 'available' || state.kind === 'in-cart' || state.kind.startsWith('held'))
  return (
    <>
      {artwork.editions.length > 1 && <Editions artwork={artwork} chosen={edition} onChoose={setChosen} />}
      {priced && (
        <>
          <p className="amount">
            <Money value={edition.price} />
          </p>
          <DeliveryLine delivery={artwork.delivery} />
        </>
      )}
      {edition && <EditionDots edition={edition} />}
      {buy.refusal !== null && (
        <div className="buy-note">
          <Note kind="bad" role="alert">
            {buy.refusal}
          </Note>
        </div>
      )}
      <BuyActions artwork={artwork} edition={edition} state={state} buy={buy} />
    </>
  )
}

function Editions(props: { artwork: Artwork; chosen: Edition | null; onChoose: (id: string) => void }) {
  const { artwork, chosen, onChoose } = props
  return (
    <Fieldset label={<Trans>Edition</Trans>} className="buy-editions">
      {artwork.editions.map((edition) => (
        <Option
          key={edition.id}
          name="edition"
          value={edition.id}
          checked={edition.id === chosen?.id}
          onChange={() => onChoose(edition.id)}
          label={edition.name}
          more={<EditionState edition={edition} />}
          price={<Money value={edition.price} />}
        />
      ))}
    </Fieldset>
  )
}

function EditionState({ edition }: { edition: Edition }) {
  const { size, available } = edition
  if (edition.availability === 'sold') return <Trans>Sold</Trans>
  if (edition.availability === 'on_hold') return <Trans>On hold</Trans>
  if (edition.kind === 'open') return <Trans>Made to order</Trans>
  if (edition.kind === 'original') return <Trans>One of a kind</Trans>
  return (
    <Trans>
      {available} of {size} left
    </Trans>
  )
}
