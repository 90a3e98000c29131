import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import { groupDigits, readCard, slashExpiry, type CardField, type CardText } from './card-text.ts'
import './sandbox-card.css'

export interface SandboxCardFieldsProps {
  text: CardText
  /** Which fields were incomplete when the form was last sent. */
  wrong: readonly CardField[]
  onText: (text: CardText) => void
}

export const fieldId = (field: CardField) => `card-${field}`

/** The card form of the demo shop, with the cards that do something. The build for real payments has none of it. */
export function SandboxCardFields({ text, wrong, onText }: SandboxCardFieldsProps) {
  const { t } = useLingui()
  const [left, setLeft] = useState<readonly CardField[]>([])
  const read = readCard(text)
  const missing = 'wrong' in read ? read.wrong : []
  const words = {
    number: t`A card’s number has twelve digits or more`,
    expiry: t`Month and year, like 12 / 34`,
    cvc: t`Three or four digits`,
  }
  const errorOf = (field: CardField) =>
    missing.includes(field) && (wrong.includes(field) || left.includes(field)) ? words[field] : null
  const props = (field: CardField, tidy: (typed: string) => string) => ({
    value: text[field],
    inputMode: 'numeric' as const,
    required: true,
    onChange: (event: { target: { value: string } }) => onText({ ...text, [field]: tidy(event.target.value) }),
    onBlur: () => text[field] !== '' && setLeft([...left, field]),
  })
  return (
    <div className="field-grid" data-form="artiqo-sandbox-card">
      <Field id={fieldId('number')} label={<Trans>Card number</Trans>} error={errorOf('number')}>
        <TextInput
          {...props('number', groupDigits)}
          className="num"
          autoComplete="cc-number"
          placeholder="1234 1234 1234 1234"
        />
      </Field>
      <Field id={fieldId('expiry')} label={<Trans>Expiry</Trans>} error={errorOf('expiry')} className="span-3 keep-3">
        <TextInput {...props('expiry', slashExpiry)} className="num" autoComplete="cc-exp" placeholder="MM / YY" />
      </Field>
      <Field id={fieldId('cvc')} label={<Trans>CVC</Trans>} error={errorOf('cvc')} className="span-3 keep-3">
        <TextInput
          {...props('cvc', (typed) => typed.replaceAll(/\D/g, '').slice(0, 4))}
          className="num"
          autoComplete="cc-csc"
          placeholder="123"
        />
      </Field>
      <TestCards onPick={(number) => onText({ number: groupDigits(number), expiry: '12 / 34', cvc: '123' })} />
    </div>
  )
}

function TestCards({ onPick }: { onPick: (number: string) => void }) {
  const { t } = useLingui()
  const cards: readonly (readonly [number: string, does: string])[] = [
    ['4242424242424242', t`pays`],
    ['4000000000000002', t`is declined`],
    ['4000000000009995', t`has too little on it`],
    ['4000002760003184', t`asks the bank first (3-D Secure)`],
  ]
  return (
    <div className="tiny faint">
      <p>
        <Trans>This is the demo shop: no real card works here. Fill in one that does:</Trans>
      </p>
      <ul className="test-cards">
        {cards.map(([number, does]) => (
          <li key={number}>
            <button type="button" className="link" onClick={() => onPick(number)}>
              <span className="num">{groupDigits(number)}</span> {does}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
