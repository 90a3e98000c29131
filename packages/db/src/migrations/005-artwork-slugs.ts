import { sql, type Kysely } from 'kysely'
import { ascii } from './statements.ts'

/** The end of a slug outlives changes of the title: links of old find their work by it. */
export const artworkSlugs = {
  async up(db: Kysely<unknown>): Promise<void> {
    const tail = `slug_tail ${ascii(120)} generated always as (substring_index(slug, '-', -1)) stored`
    await sql.raw(`alter table artworks add column ${tail}, add key artworks_slug_tail (slug_tail)`).execute(db)
  },
}
