import { AdvanceArtistOrderInput } from '@artiqo/contracts/orders'
import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { schemaResolver } from '#features/identity/schema-resolver.ts'
import { useFields } from '#features/identity/use-fields.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Field } from '#ui/Field.tsx'
import { TextInput } from '#ui/TextInput.tsx'

const { carrier, trackingNumber, trackingUrl } = AdvanceArtistOrderInput.shape
const Values = z.object({
  carrier: carrier.unwrap(),
  trackingNumber: trackingNumber.unwrap(),
  /** An empty line, or an address that begins with https. */
  trackingUrl: z
    .string()
    .trim()
    .pipe(z.union([z.literal(''), trackingUrl.unwrap()])),
})

/** Carriers that are proposed; any other may be typed. */
const carriers = ['bpost', 'PostNL', 'DHL', 'DPD', 'GLS', 'UPS', 'Mondial Relay', 'Deutsche Post', 'La Poste']

interface Tracking {
  readonly carrier: string
  readonly trackingNumber: string
  readonly trackingUrl?: string
}

/** How it is sent. All of it may be left out, but the buyer is calmer with it. */
export function ShipForm({ busy, onShip }: { busy: boolean; onShip: (tracking: Tracking) => Promise<unknown> }) {
  const { t } = useLingui()
  const form = useForm({
    resolver: schemaResolver(Values),
    defaultValues: { carrier: '', trackingNumber: '', trackingUrl: '' },
    shouldFocusError: false,
  })
  const fields = useFields(form, {
    carrier: () => t`60 characters at most.`,
    trackingNumber: () => t`80 characters at most.`,
    trackingUrl: () => t`A link to follow the parcel begins with https://`,
  })
  const send = fields.submit(async ({ trackingUrl: link, ...values }) => {
    try {
      await onShip({ ...values, ...(link !== '' && { trackingUrl: link }) })
    } catch (error) {
      fields.refuse(error)
    }
  })
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)}>
      <p>
        <Trans>When the parcel is with the carrier, the buyer gets a mail with the way to follow it.</Trans>
      </p>
      <ErrorSummary problems={fields.problems} attempt={fields.attempt} />
      <div className="field-grid">
        <Field
          id="carrier"
          className="span-3"
          optional
          label={<Trans>Carrier</Trans>}
          error={fields.problem('carrier')}
        >
          <TextInput {...fields.input('carrier')} list="carriers" autoComplete="off" />
        </Field>
        <datalist id="carriers">
          {carriers.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <Field
          id="trackingNumber"
          className="span-3"
          optional
          label={<Trans>Tracking number</Trans>}
          error={fields.problem('trackingNumber')}
        >
          <TextInput
            {...fields.input('trackingNumber')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </Field>
        <Field id="trackingUrl" optional label={<Trans>Link to follow it</Trans>} error={fields.problem('trackingUrl')}>
          <TextInput {...fields.input('trackingUrl')} type="url" autoComplete="off" />
        </Field>
      </div>
      <p>
        <Button type="submit" busy={busy}>
          <Trans>Mark shipped</Trans>
        </Button>
      </p>
    </form>
  )
}
