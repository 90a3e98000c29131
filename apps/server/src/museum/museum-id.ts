import { createHash } from 'node:crypto'
import { idPrefixes, type Id, type IdKind } from '@artiqo/domain/ids'
import { TypeID } from 'typeid-js'

/** Imported works were published before the shop opened: whatever its own artists hang is newer. */
export const museumTime = new Date('2000-01-01T00:00:00.000Z')

/** How the addresses of imported artists end; no mail can reach one. */
export const museumMail = '@museum.invalid'

/** The id of what the museum knows by `key`: the same in every run, and older than every id that the shop makes. */
export function museumId<K extends IdKind>(kind: K, key: string): Id<K> {
  const bytes = createHash('sha256').update(`museum:${kind}:${key}`).digest().subarray(0, 16)
  bytes.writeUIntBE(museumTime.getTime(), 0, 6)
  // a UUID of version 7, as all ids are
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return `${idPrefixes[kind]}_${TypeID.fromUUIDBytes('', bytes).getSuffix()}`
}
