import { ascii, createTables } from './statements.ts'

/** What commits have changed in the catalogue, for the processes that keep answers of it. Rows live for minutes. */
export const catalogChanges = createTables(
  `create table catalog_changes (
    id bigint not null auto_increment primary key,
    tag ${ascii(40)} not null
  )`,
)
