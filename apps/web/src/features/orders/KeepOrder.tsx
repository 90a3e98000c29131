import type { Order } from '@artiqo/contracts/orders'
import { Trans } from '@lingui/react/macro'
import { useSessionState } from '#api/use-session.ts'
import { AppLink } from '#features/shell/AppLink.tsx'
import { Panel } from '#ui/Panel.tsx'

/** A guest may keep the order in an account: a password is all that is missing. */
export function KeepOrder({ order }: { order: Pick<Order, 'guest' | 'email' | 'linkToken'> }) {
  const guest = useSessionState() === 'guest'
  if (!guest || !order.guest || order.linkToken === null) return null
  return (
    <Panel className="small">
      <h2 className="h4 order-panel-title">
        <Trans>Keep this in an account</Trans>
      </h2>
      <p>
        <AppLink href={registerHref(order.email, order.linkToken)}>
          <Trans>Choose a password</Trans>
        </AppLink>
        <span className="soft">
          {' '}
          <Trans>and find it again on every device.</Trans>
        </span>
      </p>
    </Panel>
  )
}

/** To the register page with the address filled in, and back to the order afterwards. */
function registerHref(email: string, linkToken: string): string {
  const search = new URLSearchParams({ email, next: `/o/${linkToken}` })
  return `/register?${search}`
}
