import { useState, type ComponentProps } from 'react'
import { decimalText, parseDecimal } from './decimal.ts'
import { TextInput } from './TextInput.tsx'

interface NumberInputProps extends Omit<
  ComponentProps<'input'>,
  'value' | 'defaultValue' | 'onChange' | 'type' | 'autoComplete'
> {
  /** null is empty; undefined is text that is not a number (yet). */
  value: number | null | undefined
  onChange: (value: number | null | undefined) => void
}

/** An amount of money in euros; hands out cents. */
export function MoneyInput(props: NumberInputProps) {
  return <DecimalInput {...props} digits={2} unit="€" />
}

/** A length in centimetres; hands out millimetres. */
export function LengthInput(props: NumberInputProps) {
  return <DecimalInput {...props} digits={1} unit="cm" />
}

/** A whole number, as of copies. */
export function CountInput(props: NumberInputProps) {
  return <DecimalInput {...props} digits={0} />
}

function DecimalInput({
  value,
  onChange,
  onBlur,
  digits,
  unit,
  ...rest
}: NumberInputProps & { digits: number; unit?: string }) {
  const [typed, setTyped] = useState<string | null>(null)
  const settled = typeof value === 'number' ? decimalText(value, digits) : ''
  const input = (
    <TextInput
      {...rest}
      autoComplete="off"
      inputMode={digits === 0 ? 'numeric' : 'decimal'}
      value={typed ?? settled}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(parseDecimal(event.target.value, digits))
      }}
      onBlur={(event) => {
        // What could be read is shown as we read it; what could not stays for its owner to mend.
        if (value !== undefined) setTyped(null)
        onBlur?.(event)
      }}
    />
  )
  if (unit === undefined) return input
  return (
    <div className="input-unit">
      {input}
      <span aria-hidden="true">{unit}</span>
    </div>
  )
}
