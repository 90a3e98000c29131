import type { StudioDelivery } from '@artiqo/contracts/studio'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { api, client } from '#api/client.ts'
import { CountryOptions } from '#features/cart/CountryOptions.tsx'
import { Refusal } from '#features/identity/Refusal.tsx'
import { schemaResolver } from '#features/identity/schema-resolver.ts'
import { useFields } from '#features/identity/use-fields.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { Button } from '#ui/Button.tsx'
import { Tick } from '#ui/Choice.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Field } from '#ui/Field.tsx'
import { Note } from '#ui/Note.tsx'
import { Select, TextInput } from '#ui/TextInput.tsx'
import { toast } from '#ui/toast-list.ts'
import {
  deliveryInput,
  DeliveryValues,
  deliveryValues,
  isInEu,
  isUnreachable,
  zones,
  type Zone,
} from './delivery-values.ts'
import { ZoneRate } from './ZoneRate.tsx'
import '../works/works.css'
import './delivery.css'

/** What sending costs, by zone, and whether works are handed over at the studio. */
export function DeliveryPage({ opened }: { opened: z.infer<typeof StudioDelivery> }) {
  const { t, i18n } = useLingui()
  const [refusal, setRefusal] = useState<unknown>(null)
  useTitle(t`Delivery. Artiqo studio`)
  const form = useForm({
    resolver: schemaResolver(DeliveryValues),
    defaultValues: deliveryValues(opened),
    shouldFocusError: false,
  })
  const needsPrice = () => t`Say what it costs, 0 for nothing. €10,000 at most.`
  const none = () => ''
  const fields = useFields(form, {
    homeCountry: () => t`Choose the country you send from.`,
    home: none,
    'home.sends': none,
    'home.price': needsPrice,
    eu: none,
    'eu.sends': none,
    'eu.price': needsPrice,
    world: none,
    'world.sends': none,
    'world.price': needsPrice,
    collect: none,
    collectPlace: ({ collectPlace }) =>
      collectPlace.trim() === '' ? t`Where do buyers come to?` : t`160 characters at most, on one line.`,
  })
  const send = fields.submit(async (values) => {
    setRefusal(null)
    try {
      const saved = await client.studio.delivery.update.mutate(deliveryInput(values))
      api.studio.delivery.get.setData(undefined, saved)
      void api.catalog.get.invalidate()
      toast(t`Delivery is saved. New orders use it; old ones stay as they are.`)
    } catch (error) {
      if (fields.refuse(error) !== null) setRefusal(error)
    }
  })
  const values = useWatch({ control: form.control, compute: (now: DeliveryValues) => now })
  const home = new Intl.DisplayNames(i18n.locale, { type: 'region' }).of(values.homeCountry) ?? values.homeCountry
  const eu = isInEu(values.homeCountry)
  const names: Record<Zone, string> = {
    home: t`Within ${home}`,
    eu: t`Elsewhere in the European Union`,
    world: eu ? t`The rest of the world` : t`Everywhere else`,
  }
  return (
    <div className="studio-page">
      <header className="studio-head">
        <h1 className="h1">
          <Trans>Delivery</Trans>
        </h1>
      </header>
      <form className="delivery stack" noValidate onSubmit={(event) => void send(event)}>
        <p className="soft">
          <Trans>
            One price for an order from you, however many works are in it. It’s all yours: we take no fee on delivery.
          </Trans>
        </p>
        <ErrorSummary problems={fields.problems} attempt={fields.attempt} />
        {refusal !== null && <Refusal error={refusal} onSignedIn={() => setRefusal(null)} />}
        <Field id="homeCountry" label={<Trans>You send from</Trans>} error={fields.problem('homeCountry')}>
          <Select {...fields.input('homeCountry')} autoComplete="country">
            <CountryOptions />
          </Select>
        </Field>
        <div className="delivery-zones">
          {zones
            .filter((zone) => zone !== 'eu' || eu)
            .map((zone) => (
              <Controller
                key={zone}
                control={form.control}
                name={`${zone}.price`}
                render={({ field }) => (
                  <ZoneRate
                    id={`${zone}.price`}
                    name={names[zone]}
                    sends={form.register(`${zone}.sends`)}
                    isSent={values[zone].sends}
                    price={field.value}
                    error={fields.problem(`${zone}.price`)}
                    onPrice={(price) => {
                      field.onChange(price)
                      void fields.changed(`${zone}.price`)
                    }}
                    onLeave={() => void fields.left(`${zone}.price`)}
                  />
                )}
              />
            ))}
        </div>
        <Tick {...form.register('collect')}>
          <Trans>Buyers may collect at my studio, for nothing</Trans>
        </Tick>
        {values.collect && (
          <Field
            id="collectPlace"
            label={<Trans>Where they come to</Trans>}
            error={fields.problem('collectPlace')}
            hint={<Trans>Buyers see it before they choose, and again when it’s ready.</Trans>}
          >
            <TextInput {...fields.input('collectPlace')} autoComplete="street-address" />
          </Field>
        )}
        <output>
          {isUnreachable(values) && (
            <Note kind="hold" icon="warn">
              <Trans>
                <b>Nobody can buy from you like this.</b> Send somewhere, or let buyers collect.
              </Trans>
            </Note>
          )}
        </output>
        <p>
          <Button type="submit" busy={form.formState.isSubmitting}>
            <Trans>Save</Trans>
          </Button>
        </p>
      </form>
    </div>
  )
}
