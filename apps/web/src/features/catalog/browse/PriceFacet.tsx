import { Trans } from '@lingui/react/macro'
import { useState, type FormEvent } from 'react'
import { Field } from '#ui/Field.tsx'
import { MoneyInput } from '#ui/NumberInput.tsx'
import type { WorksSearch } from './works-search.ts'

interface PriceFacetProps {
  search: WorksSearch
  onChange: (change: { min: number | undefined; max: number | undefined }) => void
}

const cents = (euros: number | undefined) => (euros === undefined ? null : Math.round(euros * 100))
const euros = (amount: number | null | undefined) => (typeof amount === 'number' ? amount / 100 : undefined)

/** From and to; taken over on leaving a field or on Enter. */
export function PriceFacet({ search, onChange }: PriceFacetProps) {
  const [min, setMin] = useState<number | null | undefined>(cents(search.min))
  const [max, setMax] = useState<number | null | undefined>(cents(search.max))
  // Only what the address changed is taken over: the other field may be being typed in.
  const [known, setKnown] = useState(search)
  if (known.min !== search.min || known.max !== search.max) {
    setKnown(search)
    if (known.min !== search.min) setMin(cents(search.min))
    if (known.max !== search.max) setMax(cents(search.max))
  }
  const take = () => {
    if (min === undefined || max === undefined) return
    const [low, high] = min !== null && max !== null && min > max ? [max, min] : [min, max]
    if (low !== cents(search.min) || high !== cents(search.max)) onChange({ min: euros(low), max: euros(high) })
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    take()
  }
  return (
    <form className="facet-pair" onSubmit={send}>
      <Field label={<Trans>From</Trans>}>
        <MoneyInput value={min} onChange={setMin} onBlur={take} />
      </Field>
      <Field label={<Trans>To</Trans>}>
        <MoneyInput value={max} onChange={setMax} onBlur={take} />
      </Field>
      <button type="submit" hidden>
        <Trans>Apply</Trans>
      </button>
    </form>
  )
}
