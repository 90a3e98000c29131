import type { Money as MoneyValue } from '@artiqo/contracts/common'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { listText } from '#features/cart/list-text.ts'
import { Money } from '#ui/Format.tsx'
import { Note } from '#ui/Note.tsx'
import { PayButton } from './payment/PayButton.tsx'
import { PaymentBox } from './payment/PaymentBox.tsx'
import { PayNoticeNote } from './payment/PayNoticeNote.tsx'
import type { PayNotice } from './payment/use-asking.ts'
import type { MountedForm } from './payment/use-payment-form.ts'
import type { PlaceNotice } from './use-placing.ts'

interface PaymentStepProps {
  mounted: MountedForm
  amount: MoneyValue
  paying: boolean
  atBank: boolean
  payNotice: PayNotice | null
  placeNotice: PlaceNotice | null
  retrying: boolean
  /** Why it cannot be paid just now. */
  reason: string | null
  artists: readonly string[]
}

/** How it is paid, and the button that does it. */
export function PaymentStep(props: PaymentStepProps) {
  const { mounted, amount, paying, atBank, payNotice, placeNotice, retrying, reason, artists } = props
  const { i18n } = useLingui()
  const { form: _, ...box } = mounted
  const names = listText(artists, i18n.locale)
  return (
    <section className="checkout-step stack" aria-labelledby="payment">
      <h2 className="h3" id="payment">
        <Trans>Payment</Trans>
      </h2>
      <PaymentBox {...box} />
      {payNotice && <PayNoticeNote notice={payNotice} />}
      {placeNotice && <PlaceNoticeNote notice={placeNotice} />}
      {retrying && (
        <output>
          <Note>
            <Trans>
              <b>The connection is slow.</b> We keep trying. Nothing is ordered twice, and no money was taken yet.
            </Trans>
          </Note>
        </output>
      )}
      <div>
        <PayButton amount={amount} paying={paying} atBank={atBank} ready={box.state === 'ready'} reason={reason} />
      </div>
      {artists.length > 0 && (
        <p className="tiny faint">
          <Trans>
            You’re buying from {names}. 14 days to send it back. <Link to="/help/delivery">Delivery and returns</Link>
          </Trans>
        </p>
      )}
    </section>
  )
}

function PlaceNoticeNote({ notice }: { notice: PlaceNotice }) {
  if (notice.kind === 'refused')
    return (
      <Note kind="bad" role="alert">
        {notice.sentence}
      </Note>
    )
  return (
    <Note kind="info" role="alert">
      <Trans>
        <b>
          The total went from <Money value={notice.from} /> to <Money value={notice.to} />.
        </b>{' '}
        No money was taken. Look at it again, and pay if you agree.
      </Trans>
    </Note>
  )
}
