import { useLingui } from '@lingui/react/macro'
import { Icon } from '#ui/Icon.tsx'
import './stepper.css'

interface StepperProps {
  title: string
  quantity: number
  most: number
  onChange: (quantity: number) => void
}

/** How many copies, by one fewer and one more. */
export function Stepper({ title, quantity, most, onChange }: StepperProps) {
  const { t } = useLingui()
  const fewest = quantity <= 1
  const all = quantity >= most
  return (
    <fieldset className="stepper" aria-label={t`Copies of ${title}`}>
      <button
        type="button"
        aria-label={t`One fewer`}
        aria-disabled={fewest || undefined}
        onClick={() => !fewest && onChange(Math.max(1, Math.min(quantity - 1, most)))}
      >
        <Icon name="minus" />
      </button>
      <output>{quantity}</output>
      <button
        type="button"
        aria-label={t`One more`}
        aria-disabled={all || undefined}
        onClick={() => !all && onChange(quantity + 1)}
      >
        <Icon name="plus" />
      </button>
    </fieldset>
  )
}
