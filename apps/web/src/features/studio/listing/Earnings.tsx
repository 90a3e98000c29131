import { feeOf } from '@artiqo/domain/fees'
import { money } from '@artiqo/domain/money'
import { Trans } from '@lingui/react/macro'
import { trpc } from '#api/client.ts'
import { Money } from '#ui/Format.tsx'
import { Sum, Sums } from '#ui/Panel.tsx'

/** What of a price reaches the artist; `price` is in cents. */
export function Earnings({ price }: { price: number }) {
  const { data } = trpc.payments.config.useQuery(undefined, { staleTime: Infinity })
  if (!data) return null
  const whole = money(price)
  const fee = feeOf(whole, data.feeBp)
  const percent = data.feeBp / 100
  return (
    <div className="listing-earn">
      <Sums className="small">
        <Sum label={<Trans>A buyer pays, without delivery</Trans>}>
          <Money value={whole} />
        </Sum>
        <Sum kind="faint" label={<Trans>Our {percent} %, card costs included</Trans>}>
          <Money value={money(-fee.amount)} />
        </Sum>
        <Sum
          label={
            <b>
              <Trans>You receive</Trans>
            </b>
          }
        >
          <b>
            <Money value={money(price - fee.amount)} />
          </b>
        </Sum>
      </Sums>
    </div>
  )
}
