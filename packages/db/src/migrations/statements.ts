import { sql, type Kysely } from 'kysely'

/** How every table ends: the engine and the collation are named, never left to the server's defaults. */
const tableOptions = 'engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_ci'

/** A migration made of `create table` statements, run in their order. Forward only. */
export function createTables(...statements: string[]) {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const statement of statements) await sql.raw(`${statement} ${tableOptions}`).execute(db)
    },
  }
}

/** Column type of an id: TypeIDs are ASCII and compare byte by byte. */
export const id = 'char(30) character set ascii collate ascii_bin'
/** Column type of a hash or key in ASCII. */
export const ascii = (length: number) => `varchar(${length}) character set ascii collate ascii_bin`
