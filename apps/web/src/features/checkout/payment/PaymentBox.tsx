import { Trans } from '@lingui/react/macro'
import { Loading, SkeletonBox } from '#ui/Skeleton.tsx'
import { ErrorState } from '#ui/State.tsx'
import type { MountedForm } from './use-payment-form.ts'
import './payment.css'

/** The box with the payment form, and what is there while it is fetched or could not be. */
export function PaymentBox({ box, turn, state, reload }: Omit<MountedForm, 'form'>) {
  return (
    <div className="payment-frame">
      {state === 'loading' && (
        <Loading>
          <SkeletonBox ratio={4} />
        </Loading>
      )}
      {state === 'failed' && (
        <ErrorState level={3} title={<Trans>The payment form didn’t load</Trans>} onRetry={reload}>
          <Trans>No money was taken. What you typed is still here.</Trans>
        </ErrorState>
      )}
      <div key={turn} ref={box} hidden={state === 'failed'} />
    </div>
  )
}
