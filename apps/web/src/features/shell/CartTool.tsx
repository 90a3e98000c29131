import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { trpc } from '#api/client.ts'
import { Icon } from '#ui/Icon.tsx'

/** The way to the cart, with how much is in it. */
export function CartTool() {
  const { t } = useLingui()
  const count = trpc.cart.get.useQuery().data?.count ?? 0
  const works = plural(count, { one: '# work', other: '# works' })
  return (
    <Link className="tool" to="/cart" aria-label={t`Cart, ${works}`}>
      <Icon name="cart" />
      {count > 0 && <sup aria-hidden="true">{count}</sup>}
    </Link>
  )
}
