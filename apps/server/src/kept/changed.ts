import { announce } from '@artiqo/db/changes'
import type { Db } from '@artiqo/db/connect'
import type { Tag } from './tags.ts'

/** Says that this transaction changes what answers with these tags show. */
export function changed(tx: Db, tags: Iterable<Tag>): void {
  announce(tx, tags)
}
