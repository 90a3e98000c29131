import type {
  BalanceTransactionRow,
  CardTraitsRow,
  ChallengeRow,
  ChargeRow,
  ClockRow,
  CustomerOrGone,
  DeliveryRow,
  EndpointSecretRow,
  EventRow,
  IntentRow,
  JobRow,
  PaymentMethodRow,
  RefundRow,
  ReplayRow,
  WebhookEndpointRow,
} from './rows.ts'
import { type AnyTable, type Changes, type Row, Table } from './table.ts'

/** Everything that the sandbox remembers. A new resource is one line here and one in rows.ts. */
export function createTables(changes: Changes) {
  return {
    customers: new Table('customers', changes, holds<CustomerOrGone>('object', 'customer')),
    paymentMethods: new Table('paymentMethods', changes, holds<PaymentMethodRow>('object', 'payment_method')),
    intents: new Table('intents', changes, holds<IntentRow>('object', 'payment_intent')),
    charges: new Table(
      'charges',
      changes,
      holds<ChargeRow>('object', 'charge'),
      (row) => row.payment_intent ?? undefined,
    ),
    refunds: new Table('refunds', changes, holds<RefundRow>('object', 'refund'), (row) => row.charge),
    balanceTransactions: new Table(
      'balanceTransactions',
      changes,
      holds<BalanceTransactionRow>('object', 'balance_transaction'),
    ),
    events: new Table('events', changes, holds<EventRow>('object', 'event')),
    webhookEndpoints: new Table('webhookEndpoints', changes, holds<WebhookEndpointRow>('object', 'webhook_endpoint')),
    cardTraits: new Table('cardTraits', changes, holds<CardTraitsRow>('card')),
    challenges: new Table('challenges', changes, holds<ChallengeRow>('intent')),
    endpointSecrets: new Table('endpointSecrets', changes, holds<EndpointSecretRow>('secret')),
    deliveries: new Table('deliveries', changes, holds<DeliveryRow>('endpoint'), (row) => row.event),
    jobs: new Table('jobs', changes, holds<JobRow>('kind')),
    replays: new Table('replays', changes, holds<ReplayRow>('hash')),
    clock: new Table('clock', changes, holds<ClockRow>('offsetMs')),
  }
}

export type Tables = ReturnType<typeof createTables>

/** The same tables by name, for the journal, which does not care what is in them. */
export function tablesByName(tables: Tables): Map<string, AnyTable> {
  return new Map(Object.entries<AnyTable>(tables))
}

/** Our own file is trusted for the rest: this catches a row in the wrong table or from another format. */
function holds<R extends Row>(field: keyof R & string, value?: string) {
  return (row: unknown): row is R => {
    if (typeof row !== 'object' || row === null || !('id' in row)) return false
    const found: unknown = Reflect.get(row, field)
    return value === undefined ? found !== undefined : found === value
  }
}
