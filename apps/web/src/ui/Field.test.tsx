import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { Field, Fieldset } from './Field.tsx'
import { TextInput } from './TextInput.tsx'

beforeAll(() => i18n.activate('en'))

const shown = (node: ReactNode) => renderToStaticMarkup(<I18nProvider i18n={i18n}>{node}</I18nProvider>)

test('a field names its input and describes it by its error and its hint, the error first', () => {
  const html = shown(
    <Field id="postcode" label="Postcode" hint="Four digits" error="Belgian postcodes have four digits, like 9000">
      <TextInput name="postcode" />
    </Field>,
  )
  expect(html).toContain('<label class="field-label" for="postcode">')
  expect(html).toMatch(/<input[^>]*id="postcode"[^>]*aria-describedby="postcode-error postcode-hint"/)
  expect(html).toMatch(/<input[^>]*aria-invalid="true"/)
  expect(html).toMatch(/id="postcode-error"[^>]*><svg.*?like 9000/)
})

test('a field without a problem says nothing of one, and an optional one says so', () => {
  const html = shown(
    <Field id="phone" label="Phone" error={null} optional>
      <TextInput />
    </Field>,
  )
  expect(html).not.toMatch(/aria-invalid|aria-describedby|error/)
  expect(html).toContain('(optional)')
})

test('a group of choices can be reached by an error summary', () => {
  const group = (
    <Fieldset id="delivery" label="How" error="Choose one">
      <input type="radio" />
    </Fieldset>
  )
  expect(shown(group)).toMatch(/<fieldset id="delivery"[^>]*tabindex="-1"[^>]*aria-describedby="delivery-error"/)
})
