import type { DeliveryMethod } from '@artiqo/domain/delivery'
import type { UserId } from '@artiqo/domain/ids'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { rememberCountry, rememberedCountry } from '#features/cart/destination.ts'
import type { FieldProblem } from '#ui/ErrorSummary.tsx'
import { readDraft, saveDraft } from './checkout-draft.ts'
import { fieldNames, problemWith, type CheckoutFields, type FieldName } from './checkout-fields.ts'

export const fieldId = (name: FieldName) => `checkout-${name}`

export interface CheckoutFieldsModel {
  readonly form: UseFormReturn<CheckoutFields>
  /** What an input needs; it is checked when it is left after a change, and while it is being mended. */
  readonly field: (name: FieldName) => ReturnType<UseFormReturn<CheckoutFields>['register']>
  readonly errorOf: (name: FieldName) => string | undefined
  readonly country: string
  readonly methods: ReadonlyMap<UserId, DeliveryMethod>
  readonly choose: (artistId: UserId, method: DeliveryMethod) => void
  /** The ids of the fields that are known to be wrong. */
  readonly wrongIds: readonly string[]
  /** Checks everything; answers what is left to fix, in the order of the page. */
  readonly check: () => FieldProblem[]
  /** Marks what the server could not read, by its paths such as `address.city`. */
  readonly refuse: (paths: readonly string[]) => FieldProblem[]
}

/** What is typed and chosen at checkout, kept in this tab until it is paid. */
export function useCheckoutFields(defaults: { email: string; homeCountry: string }): CheckoutFieldsModel {
  const { t } = useLingui()
  const [draft] = useState(() => readDraft(sessionStorage))
  const [methods, setMethods] = useState(() => new Map(entriesOf(draft.methods)))
  const form = useForm<CheckoutFields>({
    defaultValues: {
      ...draft.fields,
      email: draft.fields.email || defaults.email,
      country: draft.fields.country || rememberedCountry() || defaults.homeCountry,
    },
    shouldFocusError: false,
  })
  const { register, trigger, getValues, setValue, setError, clearErrors, formState, control, subscribe } = form
  const { errors, dirtyFields } = formState
  const country = useWatch({ control, name: 'country' })

  useEffect(() => {
    const save = (fields: CheckoutFields) => saveDraft(sessionStorage, { fields, methods: Object.fromEntries(methods) })
    save(getValues())
    return subscribe({ formState: { values: true }, callback: ({ values }) => save(values) })
  }, [methods, getValues, subscribe])

  // Who is signed in may only be known after the page is drawn.
  useEffect(() => {
    if (defaults.email !== '' && getValues('email') === '') setValue('email', defaults.email)
  }, [defaults.email, getValues, setValue])

  const field: CheckoutFieldsModel['field'] = (name) =>
    register(name, {
      validate: (_, fields) => problemWith(name, fields) ?? true,
      onBlur: () => void (dirtyFields[name] && trigger(name)),
      onChange: () => {
        if (errors[name]) void trigger(name)
        if (name !== 'country') return
        rememberCountry(getValues('country'))
        if (getValues('postalCode') !== '' || errors.postalCode) void trigger('postalCode')
      },
    })

  const check = () => {
    const values = getValues()
    return fieldNames.flatMap((name) => {
      const message = problemWith(name, values)
      if (message === null) clearErrors(name)
      else setError(name, { type: 'validate', message })
      return message === null ? [] : [{ id: fieldId(name), message }]
    })
  }

  const refuse = (paths: readonly string[]) => {
    const named = new Set(paths.map((path) => path.replace('address.', '')))
    const message = t`We couldn’t read this. Write it another way.`
    return fieldNames
      .filter((name) => named.has(name))
      .map((name) => {
        setError(name, { type: 'refused', message })
        return { id: fieldId(name), message }
      })
  }

  return {
    form,
    field,
    errorOf: (name) => errors[name]?.message,
    wrongIds: fieldNames.filter((name) => errors[name]).map(fieldId),
    country,
    methods,
    choose: (artistId, method) => setMethods((before) => new Map(before).set(artistId, method)),
    check,
    refuse,
  }
}

function entriesOf(methods: Readonly<Record<string, DeliveryMethod>>): [UserId, DeliveryMethod][] {
  const isUserId = (id: string): id is UserId => id.startsWith('usr_')
  return Object.entries(methods).flatMap(([id, method]) => (isUserId(id) ? [[id, method]] : []))
}
