import { deliveryMethods, type DeliveryMethod } from '@artiqo/domain/delivery'
import { emptyFields, fieldNames, type CheckoutFields } from './checkout-fields.ts'

/** What was typed and chosen, so that a reload, an ended hold or a sign-in loses nothing. */
export interface CheckoutDraft {
  readonly fields: CheckoutFields
  /** By artist. */
  readonly methods: Readonly<Record<string, DeliveryMethod>>
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>
const key = 'artiqo.checkout'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The draft of this tab; whatever cannot be read is taken for empty. */
export function readDraft(storage: Storage): CheckoutDraft {
  const saved = parse(storage.getItem(key))
  const { fields, methods } = isRecord(saved) ? saved : {}
  const typed = { ...emptyFields }
  for (const name of fieldNames) {
    const value = isRecord(fields) ? fields[name] : undefined
    if (typeof value === 'string') typed[name] = value
  }
  const chosen = Object.entries(isRecord(methods) ? methods : {}).flatMap(([artist, method]) => {
    const known = deliveryMethods.find((each) => each === method)
    return known === undefined ? [] : [[artist, known] as const]
  })
  return { fields: typed, methods: Object.fromEntries(chosen) }
}

export function saveDraft(storage: Storage, draft: CheckoutDraft): void {
  storage.setItem(key, JSON.stringify(draft))
}

/** Once it is paid nothing of it is needed any more. */
export function dropDraft(storage: Storage): void {
  storage.removeItem(key)
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
