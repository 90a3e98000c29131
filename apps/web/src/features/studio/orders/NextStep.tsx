import type { StudioOrder } from '@artiqo/contracts/orders'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Refusal } from '#features/identity/Refusal.tsx'
import { reasonOf } from '#api/errors.ts'
import { api, trpc } from '#api/client.ts'
import { Button } from '#ui/Button.tsx'
import { Panel } from '#ui/Panel.tsx'
import { toast } from '#ui/toast-list.ts'
import { partStateName, stepName } from './order-words.ts'
import { ShipForm } from './ShipForm.tsx'

/** The one thing to do next with a part; nothing when it is over. */
export function NextStep({ part }: { part: StudioOrder }) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<unknown>(null)
  const advance = trpc.studio.orders.advance.useMutation({
    onSuccess: (now) => {
      setRefusal(null)
      api.studio.orders.get.setData({ artistOrderId: now.id }, now)
      void api.studio.orders.list.invalidate()
      void api.studio.today.invalidate()
      const word = partStateName(now.state, now.method)
      toast(t`${now.orderNumber}: ${word}`)
    },
    onError: (error) => {
      setRefusal(error)
      if (reasonOf(error) === 'illegal_step') void api.studio.orders.get.invalidate({ artistOrderId: part.id })
    },
  })
  const { next, method } = part
  if (next === null) return null
  return (
    <Panel className="part-next stack">
      {refusal !== null && <Refusal error={refusal} onSignedIn={() => setRefusal(null)} />}
      {next === 'shipped' && method === 'ship' ? (
        <ShipForm
          busy={advance.isPending}
          onShip={(tracking) => advance.mutateAsync({ artistOrderId: part.id, to: 'shipped', ...tracking })}
        />
      ) : (
        <>
          <p>
            {next === 'accepted' && (
              <Trans>Say that you’ll take care of it. The buyer sees it and can still cancel until it’s sent.</Trans>
            )}
            {next === 'shipped' && <Trans>When it’s ready, the buyer gets a mail with the place to collect it.</Trans>}
            {next === 'delivered' &&
              (method === 'collect' ? (
                <Trans>Has the buyer been there?</Trans>
              ) : (
                <Trans>Has it arrived? Say so when the carrier does.</Trans>
              ))}
          </p>
          <p>
            <Button busy={advance.isPending} onClick={() => advance.mutate({ artistOrderId: part.id, to: next })}>
              {stepName(next, method)}
            </Button>
          </p>
        </>
      )}
    </Panel>
  )
}
