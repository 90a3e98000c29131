import { Trans } from '@lingui/react/macro'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Tick } from '#ui/Choice.tsx'
import { Field } from '#ui/Field.tsx'
import { MoneyInput } from '#ui/NumberInput.tsx'
import { VisuallyHidden } from '#ui/SkipLink.tsx'

interface ZoneRateProps {
  id: string
  /** The zone in words. */
  name: string
  sends: UseFormRegisterReturn
  isSent: boolean
  price: number | null | undefined
  error: string | undefined
  onPrice: (price: number | null | undefined) => void
  onLeave: () => void
}

/** Whether works are sent to a zone, and for how much. */
export function ZoneRate({ id, name, sends, isSent, price, error, onPrice, onLeave }: ZoneRateProps) {
  return (
    <div className="delivery-zone">
      <Tick {...sends}>{name}</Tick>
      {isSent ? (
        <Field
          id={id}
          error={error}
          label={
            <>
              <Trans>Price</Trans> <VisuallyHidden>{name}</VisuallyHidden>
            </>
          }
        >
          <MoneyInput className="num" value={price} onChange={onPrice} onBlur={onLeave} />
        </Field>
      ) : (
        <span className="small faint">
          <Trans>Not sent there</Trans>
        </span>
      )}
    </div>
  )
}
