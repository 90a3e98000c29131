import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Money } from '#ui/Format.tsx'
import { Sum } from '#ui/Panel.tsx'
import type { QuotedGroup } from './cart-quote.ts'

/** "4 works from 2 artists". */
export function WorksWords({ count, artists }: { count: number; artists: number }) {
  const works = plural(count, { one: '# work', other: '# works' })
  const from = plural(artists, { one: 'one artist', other: '# artists' })
  return (
    <Trans>
      {works} from {from}
    </Trans>
  )
}

/** One artist's delivery as a line of the sums. */
export function DeliverySum({ group, method, delivery }: Pick<QuotedGroup, 'group' | 'method' | 'delivery'>) {
  const { t } = useLingui()
  const { name } = group.artist
  return (
    <Sum label={method === 'collect' ? t`${name}, collected` : t`${name}, delivery`}>
      {delivery === null ? (
        <span className="faint">
          <Trans>not there</Trans>
        </span>
      ) : delivery.amount === 0 ? (
        <Trans>free</Trans>
      ) : (
        <Money value={delivery} />
      )}
    </Sum>
  )
}
