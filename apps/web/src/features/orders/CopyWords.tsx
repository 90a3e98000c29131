import type { OrderLine } from '@artiqo/contracts/orders'
import { Trans, useLingui } from '@lingui/react/macro'
import { listText } from '#features/cart/list-text.ts'

/** Which copies were bought: "number 27 of 30", "numbers 11 and 12 of 40"; before they are handed out, how many. */
export function CopyWords({ line }: { line: OrderLine }) {
  const { i18n } = useLingui()
  const { copies, editionSize, quantity } = line
  const numbers = listText(copies.map(String), i18n.locale)
  if (line.editionKind === 'limited' && copies.length === 1)
    return (
      <Trans>
        , number {numbers} of {editionSize}
      </Trans>
    )
  if (line.editionKind === 'limited' && copies.length > 1)
    return (
      <Trans>
        , numbers {numbers} of {editionSize}
      </Trans>
    )
  return quantity > 1 ? <> × {quantity}</> : null
}
