import type {
  ArtworksTable,
  CopiesTable,
  EditionsTable,
  EditionStockTable,
  ImagesTable,
  SearchEntriesTable,
  SearchWordsTable,
} from './catalog.ts'
import type {
  CatalogChangesTable,
  IdempotencyKeysTable,
  JobStateTable,
  OutboxTable,
  StripeEventsTable,
} from './operations.ts'
import type {
  ArtistOrdersTable,
  CartLinesTable,
  CartsTable,
  CheckoutsTable,
  HoldsTable,
  OrderHistoryTable,
  OrderLinesTable,
  OrdersTable,
  PaymentsTable,
  RefundsTable,
} from './orders.ts'
import type {
  ArtistSettingsTable,
  CategoriesTable,
  OneTimeTokensTable,
  RateCountersTable,
  SessionsTable,
  UserRolesTable,
  UsersTable,
} from './people.ts'

export interface Database {
  users: UsersTable
  user_roles: UserRolesTable
  artist_settings: ArtistSettingsTable
  sessions: SessionsTable
  one_time_tokens: OneTimeTokensTable
  rate_counters: RateCountersTable
  categories: CategoriesTable
  artworks: ArtworksTable
  search_words: SearchWordsTable
  search_entries: SearchEntriesTable
  images: ImagesTable
  editions: EditionsTable
  edition_stock: EditionStockTable
  copies: CopiesTable
  carts: CartsTable
  cart_lines: CartLinesTable
  checkouts: CheckoutsTable
  holds: HoldsTable
  orders: OrdersTable
  artist_orders: ArtistOrdersTable
  order_lines: OrderLinesTable
  order_history: OrderHistoryTable
  payments: PaymentsTable
  refunds: RefundsTable
  outbox: OutboxTable
  stripe_events: StripeEventsTable
  idempotency_keys: IdempotencyKeysTable
  job_state: JobStateTable
  catalog_changes: CatalogChangesTable
}
