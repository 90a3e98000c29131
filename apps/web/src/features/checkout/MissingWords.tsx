import type { Missing } from '@artiqo/contracts/checkout'
import { Trans, useLingui } from '@lingui/react/macro'
import { timeText } from '#ui/format.ts'

/** Why one work cannot be had, or not as many of it. */
export function MissingWords({ title, why, until, left = 0 }: Missing & { left?: number }) {
  const { i18n } = useLingui()
  if (left > 0)
    return (
      <Trans>
        <b>
          Only {left} of {title} left.
        </b>
      </Trans>
    )
  if (why === 'sold')
    return (
      <Trans>
        <b>{title} was sold</b> while it sat in your cart.
      </Trans>
    )
  if (why === 'not_for_sale')
    return (
      <Trans>
        <b>{title} is not for sale any more.</b> Its artist took it down.
      </Trans>
    )
  const time = until && timeText(until, i18n.locale)
  return time ? (
    <Trans>
      <b>Someone else is checking out with {title}.</b> If they don’t finish, it’s free again at {time}.
    </Trans>
  ) : (
    <Trans>
      <b>Someone else is checking out with {title}.</b> If they don’t finish, it’s free again.
    </Trans>
  )
}
