import type { Migration } from 'kysely/migration'
import { people } from './001-people.ts'
import { catalog } from './002-catalog.ts'
import { orders } from './003-orders.ts'
import { operations } from './004-operations.ts'
import { artworkSlugs } from './005-artwork-slugs.ts'
import { pictureHashes } from './006-picture-hashes.ts'
import { catalogChanges } from './007-catalog-changes.ts'
import { keysNameOrders } from './008-keys-name-orders.ts'
import { searchIndex } from './009-search-index.ts'

/** Every migration in its order. One that has shipped is frozen: a change is a new one at the end. */
export const migrations: Record<string, Migration> = {
  '001-people': people,
  '002-catalog': catalog,
  '003-orders': orders,
  '004-operations': operations,
  '005-artwork-slugs': artworkSlugs,
  '006-picture-hashes': pictureHashes,
  '007-catalog-changes': catalogChanges,
  '008-keys-name-orders': keysNameOrders,
  '009-search-index': searchIndex,
}
