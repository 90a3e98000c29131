import type { Money } from '@artiqo/contracts/common'
import { Trans, useLingui } from '@lingui/react/macro'
import { useOnline } from '#features/shell/use-online.ts'
import { Button } from '#ui/Button.tsx'
import { moneyText } from '#ui/format.ts'

interface PayButtonProps {
  amount: Money
  paying: boolean
  /** The bank is being asked, not only the shop. */
  atBank?: boolean
  /** The form can be sent. */
  ready: boolean
  /** Why it cannot be pressed, where that is not the form's or the network's doing. */
  reason?: string | null
  /** Left out, it sends the form around it. */
  onPay?: () => void
}

/** The one button that moves money: it says how much, and once pressed it stays pressed. */
export function PayButton({ amount, paying, atBank = paying, ready, reason = null, onPay }: PayButtonProps) {
  const { t, i18n } = useLingui()
  const online = useOnline()
  const price = moneyText(amount, i18n.locale)
  const why = reason ?? (online ? null : t`Paying waits until you’re online. Nothing you typed is lost.`)
  return (
    <>
      <Button
        wide
        type={onPay ? 'button' : 'submit'}
        busy={paying}
        unavailable={!ready || why !== null}
        aria-describedby="pay-state"
        onClick={onPay}
      >
        {paying ? <Trans>Paying {price}</Trans> : <Trans>Pay {price}</Trans>}
      </Button>
      <output id="pay-state" className="field-hint">
        {atBank ? (
          <Trans>Checking with your bank. If it asks, approve {price} there; your hold is paused while it does.</Trans>
        ) : (
          why
        )}
      </output>
    </>
  )
}
