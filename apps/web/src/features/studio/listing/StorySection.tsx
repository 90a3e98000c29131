import { Trans, useLingui } from '@lingui/react/macro'
import { Field } from '#ui/Field.tsx'
import { TextArea, TextInput } from '#ui/TextInput.tsx'
import type { Editing } from './editing.ts'

/** Everything that has no number: the story, the state it is in, where it has been. */
export function StorySection({ editing }: { editing: Editing }) {
  const { t } = useLingui()
  const { draft, change, leave, problem } = editing
  return (
    <section className="listing-section" aria-labelledby="story">
      <h2 className="h3" id="story">
        <Trans>The story</Trans>
      </h2>
      <div className="stack listing-fields">
        <Field id="description" optional label={<Trans>About this work</Trans>} error={problem('description')}>
          <TextArea
            rows={6}
            placeholder={t`Where were you? What was difficult? Two or three sentences do more than ten.`}
            value={draft.description}
            onChange={(event) => change({ description: event.target.value })}
            onBlur={() => leave('description')}
          />
        </Field>
        <Field id="condition" optional label={<Trans>Condition</Trans>} error={problem('condition')}>
          <TextInput
            autoComplete="off"
            placeholder={t`New, or what a buyer should know`}
            value={draft.condition}
            onChange={(event) => change({ condition: event.target.value })}
            onBlur={() => leave('condition')}
          />
        </Field>
        <Field id="provenance" optional label={<Trans>Where it has been</Trans>} error={problem('provenance')}>
          <TextArea
            rows={3}
            placeholder={t`Shown, owned, printed where`}
            value={draft.provenance}
            onChange={(event) => change({ provenance: event.target.value })}
            onBlur={() => leave('provenance')}
          />
        </Field>
      </div>
    </section>
  )
}
