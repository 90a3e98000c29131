import type { StudioArtwork } from '@artiqo/contracts/studio'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMe } from '#api/use-session.ts'
import { Money } from '#ui/Format.tsx'
import { cmText, ratioOf } from '#ui/format.ts'
import { Label } from '#ui/Label.tsx'
import { Picture } from '#ui/Picture.tsx'
import { StatusWord } from '#ui/Status.tsx'
import type { EditionDraft, ListingDraft } from './draft.ts'

interface PreviewProps {
  draft: ListingDraft
  work: StudioArtwork | null
  cover: StudioArtwork['images'][number] | undefined
}

/** The work as it will hang, with its label as it is being written. */
export function Preview({ draft, work, cover }: PreviewProps) {
  const { i18n } = useLingui()
  const me = useMe()
  const size = {
    widthMm: draft.widthMm ?? null,
    heightMm: draft.heightMm ?? null,
    depthMm: draft.depthMm ?? null,
  }
  const ratio = cover?.picture ? cover.picture.width / cover.picture.height : ratioOf(size)
  const cm = cmText(size, i18n.locale)
  return (
    <div>
      <div className="mat listing-wall" style={{ '--ar': ratio }}>
        <Picture picture={cover?.picture ?? null} ratio={ratio} sizes="19rem" alt="" />
      </div>
      <Label
        who={me?.displayName}
        title={
          <span className="title">
            {draft.title.trim() || (
              <span className="faint">
                <Trans>Untitled</Trans>
              </span>
            )}
          </span>
        }
        year={draft.year ?? null}
        facts={
          <>
            {draft.medium}
            {cm && (
              <>
                {draft.medium && ', '}
                <span className="nowrap">{cm}</span>
              </>
            )}
          </>
        }
        price={work?.availability === 'sold' ? <StatusWord kind="sold" /> : <LabelPrice editions={draft.editions} />}
      />
    </div>
  )
}

/** The lowest price, and the edition's size where there is only one. */
function LabelPrice({ editions }: { editions: readonly EditionDraft[] }) {
  const priced = editions.flatMap(({ kind, price, size }) => (price ? [{ kind, price, size }] : []))
  const [first] = priced.toSorted((one, other) => one.price - other.price)
  if (first === undefined)
    return (
      <span className="faint">
        <Trans>No price yet</Trans>
      </span>
    )
  return (
    <>
      {priced.length > 1 && <Trans>from</Trans>} <Money value={{ amount: first.price, currency: 'EUR' }} />
      {priced.length === 1 && first.kind === 'limited' && first.size && (
        <span className="faint nowrap">
          <Trans>edition of {first.size}</Trans>
        </span>
      )}
    </>
  )
}
