import { sql, type Kysely } from 'kysely'

/** Before a picture's files go, every other picture that shows the same ones has to be found. */
export const pictureHashes = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw('alter table images add key images_hash (hash)').execute(db)
  },
}
