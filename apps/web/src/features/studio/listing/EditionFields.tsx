import type { StudioArtwork } from '@artiqo/contracts/studio'
import { editionKinds, type EditionKind } from '@artiqo/domain/artwork'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { LinkButton } from '#ui/Button.tsx'
import { Option } from '#ui/Choice.tsx'
import { Field, Fieldset } from '#ui/Field.tsx'
import { Note } from '#ui/Note.tsx'
import { CountInput, MoneyInput } from '#ui/NumberInput.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import type { EditionDraft } from './draft.ts'
import { Earnings } from './Earnings.tsx'
import type { Editing } from './editing.ts'
import { nameProblem, priceProblem, sizeProblem } from './field-words.ts'

interface EditionFieldsProps {
  edition: EditionDraft
  known: StudioArtwork['editions'][number] | undefined
  /** Its place where there are several, which then have names. */
  number: number | null
  /** Another edition is the original already. */
  hasOriginal: boolean
  editing: Editing
  onChange: (changes: Partial<EditionDraft>) => void
  onRemove: () => void
}

export function EditionFields(props: EditionFieldsProps) {
  const { edition, known, number, editing, onChange, onRemove } = props
  const { t } = useLingui()
  const { key, kind, name, price, size } = edition
  const [reserved, sold] = [known?.reserved ?? 0, known?.sold ?? 0]
  const ids = { name: `name-${key}`, price: `price-${key}`, size: `size-${key}` }
  return (
    <div className="listing-edition">
      {number !== null && (
        <div className="listing-edition-head">
          <h3 className="h4">{name.trim() || t`Edition ${number}`}</h3>
          {reserved + sold === 0 && (
            <LinkButton className="small" onClick={onRemove}>
              <Trans>Take it away</Trans>
            </LinkButton>
          )}
        </div>
      )}
      {number !== null && (
        <Field
          id={ids.name}
          optional
          label={<Trans>What buyers see it as</Trans>}
          error={editing.partProblem(ids.name, nameProblem(edition))}
        >
          <TextInput
            autoComplete="off"
            placeholder={t`The original, small prints …`}
            value={name}
            onChange={(event) => onChange({ name: event.target.value })}
            onBlur={() => editing.leave(ids.name)}
          />
        </Field>
      )}
      {reserved > 0 && (
        <Note icon="lock">
          <Trans>
            <b>The price is locked.</b> A buyer is checking out right now. You can edit everything else.
          </Trans>
        </Note>
      )}
      <Kinds {...props} taken={reserved + sold} />
      <div className="field-grid listing-fields">
        <Field
          id={ids.price}
          className="span-3 keep-3"
          label={<Trans>Price</Trans>}
          error={editing.partProblem(ids.price, priceProblem(edition))}
        >
          <MoneyInput
            className="num"
            value={price}
            readOnly={reserved > 0}
            onChange={(value) => onChange({ price: value })}
            onBlur={() => editing.leave(ids.price)}
          />
        </Field>
        {kind === 'limited' && (
          <Field
            id={ids.size}
            className="span-3 keep-3"
            label={<Trans>Copies</Trans>}
            error={editing.partProblem(ids.size, sizeProblem(edition, reserved + sold))}
          >
            <CountInput
              className="num"
              value={size}
              onChange={(value) => onChange({ size: value })}
              onBlur={() => editing.leave(ids.size)}
            />
          </Field>
        )}
      </div>
      {sold + reserved > 0 && (
        <p className="small soft listing-sold">
          <Plural value={sold} _0="None sold yet" one="# sold" other="# sold" />
          {reserved > 0 && (
            <>
              , <Trans>{reserved} on hold</Trans>
            </>
          )}
        </p>
      )}
      {typeof price === 'number' && price > 0 && <Earnings price={price} />}
    </div>
  )
}

function Kinds({ edition, hasOriginal, editing, onChange, taken }: EditionFieldsProps & { taken: number }) {
  const { t } = useLingui()
  const { key, kind } = edition
  const words: Record<EditionKind, { label: string; more: string }> = {
    original: { label: t`One`, more: t`An original` },
    limited: { label: t`A numbered edition`, more: t`Numbers are handed out in order as they are sold.` },
    open: { label: t`As many as people want`, more: t`Open edition or made to order` },
  }
  const offered = editionKinds.filter((each) => each === kind || (taken === 0 && !(each === 'original' && hasOriginal)))
  return (
    <Fieldset label={<Trans>How many are there?</Trans>} className="listing-kinds">
      {offered.map((each) => (
        <Option
          key={each}
          name={`kind-${key}`}
          value={each}
          checked={each === kind}
          onChange={() => {
            onChange({ kind: each })
            editing.leave(`kind-${key}`)
          }}
          {...words[each]}
        />
      ))}
    </Fieldset>
  )
}
