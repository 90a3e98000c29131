import type { CustomerRow } from '../core/rows.ts'
import { newId, type Tx } from '../core/tx.ts'
import { missing, missingParam } from '../http/failure.ts'
import { page, pagingByTime } from '../http/list.ts'
import { clearable, hash, ignored, integer, list, oneOf, parse, type Parsed, text } from '../http/params.ts'
import type { Route } from '../http/router.ts'
import { changedFrom, emit } from '../webhooks/emit.ts'
import { activeCustomer } from './customer-lookup.ts'
import { addressField, addressOf, mergeMetadata, metadataField, shippingField, shippingOf } from './fields.ts'
import { attach, detach, resolvePaymentMethod } from './payment-methods.ts'

const shape = {
  address: clearable(addressField),
  balance: integer,
  description: clearable(text),
  email: clearable(text),
  invoice_settings: hash({ default_payment_method: clearable(text), footer: clearable(text), custom_fields: ignored }),
  metadata: metadataField,
  name: clearable(text),
  payment_method: text,
  phone: clearable(text),
  preferred_locales: list(text),
  shipping: clearable(shippingField),
  tax_exempt: clearable(oneOf('exempt', 'none', 'reverse')),
}

export const customerRoutes: Route[] = [
  {
    method: 'POST',
    path: '/v1/customers',
    handle(tx, { params }) {
      const customer = tx.tables.customers.put(change(tx, blank(tx), parse(params, shape)))
      emit(tx, 'customer.created', customer)
      return customer
    },
  },
  {
    method: 'GET',
    path: '/v1/customers',
    handle(tx, { params }) {
      const { email, ...cut } = parse(params, { ...pagingByTime, email: text })
      const rows = tx.tables.customers.all().filter((row) => !row.deleted)
      return page(email === undefined ? rows : rows.filter((row) => row.email === email), cut, '/v1/customers')
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/:id',
    handle(tx, { path, params }) {
      parse(params, {})
      const customer = tx.tables.customers.get(path['id'] ?? '')
      if (customer === undefined) throw missing('customer', path['id'] ?? '')
      return customer
    },
  },
  {
    method: 'POST',
    path: '/v1/customers/:id',
    handle(tx, { path, params }) {
      const before = activeCustomer(tx, path['id'] ?? '')
      const customer = tx.tables.customers.put(change(tx, before, parse(params, shape)))
      emit(tx, 'customer.updated', customer, changedFrom(before, customer))
      return customer
    },
  },
  {
    method: 'DELETE',
    path: '/v1/customers/:id',
    handle(tx, { path, params }) {
      parse(params, {})
      const customer = activeCustomer(tx, path['id'] ?? '')
      for (const method of tx.tables.paymentMethods.filter((row) => row.customer === customer.id)) detach(tx, method)
      emit(tx, 'customer.deleted', customer)
      return tx.tables.customers.put({ id: customer.id, object: 'customer', deleted: true })
    },
  },
]

function blank(tx: Tx): CustomerRow {
  return {
    id: newId(tx, 'cus'),
    object: 'customer',
    address: null,
    balance: 0,
    created: tx.now,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: tx.random.token(8).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  }
}

function change(tx: Tx, before: CustomerRow, input: Parsed<typeof shape>): CustomerRow {
  const { address, invoice_settings, metadata, payment_method, shipping, tax_exempt, ...plain } = input
  if (payment_method !== undefined) attach(tx, resolvePaymentMethod(tx, payment_method, 'payment_method'), before)
  return {
    ...before,
    ...plain,
    ...(address === undefined ? {} : { address: address && addressOf(address) }),
    ...(shipping === undefined ? {} : { shipping: shippingOf(shipping) }),
    ...(tax_exempt === undefined ? {} : { tax_exempt: tax_exempt ?? 'none' }),
    invoice_settings: {
      ...before.invoice_settings,
      ...(invoice_settings?.footer === undefined ? {} : { footer: invoice_settings.footer }),
      ...defaultMethod(tx, before, invoice_settings?.default_payment_method),
    },
    metadata: mergeMetadata(before.metadata, metadata),
  }
}

/** Only a card of the customer's own can be the default. */
function defaultMethod(tx: Tx, customer: CustomerRow, id: string | null | undefined) {
  if (id === undefined) return {}
  if (id === null) return { default_payment_method: null }
  const method = tx.tables.paymentMethods.get(id)
  if (method?.customer !== customer.id)
    throw missingParam('PaymentMethod', id, 'invoice_settings[default_payment_method]')
  return { default_payment_method: id }
}
