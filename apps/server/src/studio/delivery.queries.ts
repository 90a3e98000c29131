import type { Db } from '@artiqo/db/connect'
import type { ArtistSettingsTable } from '@artiqo/db/schema/people'
import { assertTransaction } from '@artiqo/db/transaction'
import type { UserId } from '@artiqo/domain/ids'
import type { Selectable } from 'kysely'

type Settings = Selectable<ArtistSettingsTable>

export async function findDelivery(db: Db, artistId: UserId): Promise<Settings | undefined> {
  return db.selectFrom('artist_settings').selectAll().where('user_id', '=', artistId).executeTakeFirst()
}

export async function saveDelivery(tx: Db, settings: Settings): Promise<void> {
  assertTransaction(tx)
  const { user_id: _, ...changes } = settings
  await tx.insertInto('artist_settings').values(settings).onDuplicateKeyUpdate(changes).execute()
}
