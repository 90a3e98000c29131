import type { CardTraitsRow, CustomerRow, PaymentMethodRow } from '../core/rows.ts'
import { newId, type Tx } from '../core/tx.ts'
import { cardError, invalid, missing, missingParam } from '../http/failure.ts'
import { page, paging } from '../http/list.ts'
import { hash, ignored, integer, oneOf, parse, required, text } from '../http/params.ts'
import type { Route } from '../http/router.ts'
import { changedFrom, emit } from '../webhooks/emit.ts'
import { cardField, readCard, tokenCard } from './card-data.ts'
import { findCardByName, type TestCard } from './cards.ts'
import { activeCustomer, paramCustomer } from './customer-lookup.ts'
import { billingField, billingOf, mergeMetadata, metadataField } from './fields.ts'

const redisplay = oneOf('always', 'limited', 'unspecified')

const createShape = {
  type: text,
  card: cardField,
  billing_details: billingField,
  metadata: metadataField,
  allow_redisplay: redisplay,
  radar_options: ignored,
}
const createField = hash(createShape)
/** `payment_method_data` of an intent: a payment method made on the way. */
export const paymentMethodDataField = createField

const updateShape = {
  billing_details: billingField,
  metadata: metadataField,
  allow_redisplay: redisplay,
  card: hash({ exp_month: integer, exp_year: integer }),
}

export const paymentMethodRoutes: Route[] = [
  {
    method: 'POST',
    path: '/v1/payment_methods',
    publishable: true,
    handle: (tx, { params }) => createPaymentMethod(tx, parse(params, createShape)),
  },
  {
    method: 'GET',
    path: '/v1/payment_methods',
    handle(tx, { params }) {
      const { customer, type, ...cut } = parse(params, { ...paging, customer: text, type: text })
      return listOf(tx, cut, '/v1/payment_methods', customer, type)
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/:id/payment_methods',
    handle(tx, { path, params }) {
      const { type, ...cut } = parse(params, { ...paging, type: text })
      const customer = activeCustomer(tx, path['id'] ?? '')
      return listOf(tx, cut, `/v1/customers/${customer.id}/payment_methods`, customer.id, type)
    },
  },
  {
    method: 'GET',
    path: '/v1/payment_methods/:id',
    handle: (tx, { path }) => resolvePaymentMethod(tx, path['id'] ?? '', 'payment_method', 404),
  },
  {
    method: 'POST',
    path: '/v1/payment_methods/:id',
    handle(tx, { path, params }) {
      const input = parse(params, updateShape)
      const method = resolvePaymentMethod(tx, path['id'] ?? '', 'payment_method', 404)
      const after = tx.tables.paymentMethods.put({
        ...method,
        allow_redisplay: input.allow_redisplay ?? method.allow_redisplay ?? 'unspecified',
        billing_details: billingOf(input.billing_details, method.billing_details),
        card: { ...method.card, ...input.card },
        metadata: mergeMetadata(method.metadata ?? {}, input.metadata),
      })
      emit(tx, 'payment_method.updated', after, changedFrom(method, after))
      return after
    },
  },
  {
    method: 'POST',
    path: '/v1/payment_methods/:id/attach',
    handle(tx, { path, params }) {
      const input = parse(params, { customer: text })
      const customer = paramCustomer(tx, required(input.customer, 'customer'))
      return attach(tx, resolvePaymentMethod(tx, path['id'] ?? '', 'payment_method', 404), customer)
    },
  },
  {
    method: 'POST',
    path: '/v1/payment_methods/:id/detach',
    handle(tx, { path, params }) {
      parse(params, {})
      const method = resolvePaymentMethod(tx, path['id'] ?? '', 'payment_method', 404)
      if (method.customer === null)
        throw invalid('The payment method you provided is not attached to a customer so detachment is impossible.')
      return detach(tx, method)
    },
  },
]

type CreateInput = ReturnType<typeof createField>

/** Throws the 402s of a mistyped card. */
export function createPaymentMethod(tx: Tx, input: CreateInput): PaymentMethodRow {
  const type = required(input.type, 'type')
  if (type !== 'card') throw invalid('The sandbox knows payment methods of type card only.', { param: 'type' })
  const { card, shown } = readCard(tx, required(input.card, 'card'))
  const method = save(tx, card, shown)
  return tx.tables.paymentMethods.put({
    ...method,
    allow_redisplay: input.allow_redisplay ?? 'unspecified',
    billing_details: billingOf(input.billing_details),
    metadata: mergeMetadata({}, input.metadata),
  })
}

/** By id, or a new one for `pm_card_visa` and the like. Throws when there is none. */
export function resolvePaymentMethod(tx: Tx, id: string, param: string, status: 400 | 404 = 400): PaymentMethodRow {
  if (id.startsWith('pm_card_') && findCardByName(id.slice(8)) !== undefined) {
    const { card, shown } = tokenCard(tx, id.slice(8), param)
    return save(tx, card, shown)
  }
  const method = tx.tables.paymentMethods.get(id)
  if (method !== undefined) return method
  throw status === 404 ? missing('PaymentMethod', id, param) : missingParam('PaymentMethod', id, param)
}

/** How the card behaves, and whether it has been used. */
export function traitsOf(tx: Tx, method: string): { card: TestCard; traits: CardTraitsRow } {
  const traits = tx.tables.cardTraits.get(method)
  const card = traits && findCardByName(traits.card)
  if (card === undefined || traits === undefined) throw new Error(`No card traits of ${method}`)
  return { card, traits }
}

/** Saves a card for a customer. Throws the 402 of a bank that refuses, the 400 of a card that belongs elsewhere. */
export function attach(tx: Tx, method: PaymentMethodRow, customer: CustomerRow): PaymentMethodRow {
  if (method.customer === customer.id) return method
  if (method.customer !== null)
    throw invalid('The payment method you provided has already been attached to a customer.', {
      code: 'payment_method_unexpected_state',
    })
  const { card, traits } = traitsOf(tx, method.id)
  if (traits.used) throw usedUp()
  if (card.decline !== undefined && card.attaches !== true) {
    const { code, declineCode, message } = card.decline
    throw cardError(message, { code, decline_code: declineCode })
  }
  const after = tx.tables.paymentMethods.put({ ...method, customer: customer.id })
  emit(tx, 'payment_method.attached', after)
  return after
}

/** Takes a card from its customer, for good. */
export function detach(tx: Tx, method: PaymentMethodRow): PaymentMethodRow {
  const customer = tx.tables.customers.get(method.customer ?? '')
  if (customer !== undefined && !customer.deleted && customer.invoice_settings.default_payment_method === method.id) {
    const invoice_settings = { ...customer.invoice_settings, default_payment_method: null }
    tx.tables.customers.put({ ...customer, invoice_settings })
  }
  tx.tables.cardTraits.put({ ...traitsOf(tx, method.id).traits, used: true })
  const after = tx.tables.paymentMethods.put({ ...method, customer: null })
  emit(tx, 'payment_method.detached', after, { customer: method.customer })
  return after
}

/** The 400 for a card that has been used once without a customer. */
export function usedUp() {
  return invalid(
    'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.',
    { code: 'payment_method_unexpected_state', param: 'payment_method' },
  )
}

function save(tx: Tx, card: TestCard, shown: PaymentMethodRow['card']): PaymentMethodRow {
  const id = newId(tx, 'pm')
  tx.tables.cardTraits.put({ id, card: card.name, used: false, setUp: false })
  return tx.tables.paymentMethods.put({
    id,
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: billingOf(),
    card: shown,
    created: tx.now,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  })
}

function listOf(tx: Tx, cut: Parameters<typeof page>[1], url: string, customer?: string, type = 'card') {
  const rows = tx.tables.paymentMethods.filter(
    (method) => method.customer !== null && method.type === type && method.customer === (customer ?? method.customer),
  )
  return page(rows, cut, url)
}
