import { frames, type Frame } from '@artiqo/domain/artwork'
import { Trans, useLingui } from '@lingui/react/macro'
import { Tick } from '#ui/Choice.tsx'
import { Field } from '#ui/Field.tsx'
import { inchText } from '#ui/format.ts'
import { CountInput, LengthInput } from '#ui/NumberInput.tsx'
import { Select, TextInput } from '#ui/TextInput.tsx'
import { CategoryOptions, useCategories } from './CategoryOptions.tsx'
import type { Editing } from './editing.ts'
import { SizeBox } from './SizeBox.tsx'

/** What it is: title, category, material, year, measures, frame, signature. */
export function FactsSection({ editing }: { editing: Editing }) {
  const { t } = useLingui()
  const { draft, change, leave, problem } = editing
  const categories = useCategories()
  const { widthMm, heightMm, depthMm } = draft
  const inches = inchText({ widthMm: widthMm ?? null, heightMm: heightMm ?? null, depthMm: depthMm ?? null })
  const frameNames: Record<Frame, string> = {
    unframed: t`No frame`,
    framed: t`In a frame`,
    frame_optional: t`With or without, as the buyer likes`,
  }
  return (
    <section className="listing-section" aria-labelledby="what">
      <h2 className="h3" id="what">
        <Trans>What it is</Trans>
      </h2>
      <div className="field-grid listing-fields">
        <Field id="title" label={<Trans>Title</Trans>} error={problem('title')}>
          <TextInput
            className="listing-title-input"
            autoComplete="off"
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
            onBlur={() => leave('title')}
          />
        </Field>
        <Field id="categoryId" label={<Trans>Category</Trans>} error={problem('categoryId')}>
          <Select
            value={draft.categoryId ?? ''}
            onChange={(event) => change({ categoryId: categories.idOf(event.target.value) })}
            onBlur={() => leave('categoryId')}
          >
            <option value="">{t`Choose one`}</option>
            <CategoryOptions nodes={categories.nodes} />
          </Select>
        </Field>
        <Field
          id="medium"
          className="span-4"
          label={<Trans>Medium and material</Trans>}
          error={problem('medium')}
          hint={<Trans>As on a label: linocut in two colours.</Trans>}
        >
          <TextInput
            autoComplete="off"
            value={draft.medium}
            onChange={(event) => change({ medium: event.target.value })}
            onBlur={() => leave('medium')}
          />
        </Field>
        <Field id="year" className="span-2" optional label={<Trans>Year</Trans>} error={problem('year')}>
          <CountInput
            className="num"
            value={draft.year}
            onChange={(year) => change({ year })}
            onBlur={() => leave('year')}
          />
        </Field>
        <Field id="surface" optional label={<Trans>On what</Trans>} error={problem('surface')}>
          <TextInput
            autoComplete="off"
            placeholder={t`Cotton paper, linen, oak …`}
            value={draft.surface}
            onChange={(event) => change({ surface: event.target.value })}
            onBlur={() => leave('surface')}
          />
        </Field>
        <Field id="widthMm" className="span-2 keep-2" label={<Trans>Width</Trans>} error={problem('widthMm')}>
          <LengthInput
            className="num"
            value={widthMm}
            onChange={(value) => change({ widthMm: value })}
            onBlur={() => leave('widthMm')}
          />
        </Field>
        <Field id="heightMm" className="span-2 keep-2" label={<Trans>Height</Trans>} error={problem('heightMm')}>
          <LengthInput
            className="num"
            value={heightMm}
            onChange={(value) => change({ heightMm: value })}
            onBlur={() => leave('heightMm')}
          />
        </Field>
        <Field id="depthMm" className="span-2 keep-2" label={<Trans>Depth</Trans>} error={problem('depthMm')}>
          <LengthInput
            className="num"
            placeholder={t`flat`}
            value={depthMm}
            onChange={(value) => change({ depthMm: value })}
            onBlur={() => leave('depthMm')}
          />
        </Field>
      </div>
      <SizeBox widthMm={widthMm} heightMm={heightMm} inches={inches} />
      <div className="field-grid listing-fields">
        <Field id="frame" className="span-4" label={<Trans>Frame</Trans>}>
          <Select
            value={draft.frame}
            onChange={(event) => {
              const frame = frames.find((each) => each === event.target.value)
              if (frame) change({ frame })
            }}
            onBlur={() => leave('frame')}
          >
            {frames.map((frame) => (
              <option key={frame} value={frame}>
                {frameNames[frame]}
              </option>
            ))}
          </Select>
        </Field>
        <div className="span-2 listing-signed">
          <Tick
            checked={draft.signed}
            onChange={(event) => {
              change({ signed: event.target.checked })
              leave('signed')
            }}
          >
            <Trans>I signed it</Trans>
          </Tick>
        </div>
      </div>
    </section>
  )
}
