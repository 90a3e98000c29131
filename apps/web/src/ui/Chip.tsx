import { useLingui } from '@lingui/react/macro'
import type { ComponentProps } from 'react'
import { Icon } from './Icon.tsx'
import './chip.css'

interface ChipProps extends ComponentProps<'button'> {
  pressed: boolean
}

/** A filter that is on or off. */
export function Chip({ pressed, ...rest }: ChipProps) {
  return <button type="button" {...rest} className="chip" aria-pressed={pressed} />
}

/** A filter in force; pressing it takes it away. `name` is the filter in words, for its accessible name. */
export function AppliedChip({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useLingui()
  return (
    <button type="button" className="chip chip-applied" aria-label={t`Remove filter: ${name}`} onClick={onRemove}>
      {name} <Icon name="close" small />
    </button>
  )
}
