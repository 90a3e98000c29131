import { idPrefixes, type Id, type IdKind } from '@artiqo/domain/ids'
import { typeid } from 'typeid-js'

/** Makes ids: time-ordered and random (UUID v7 as a TypeID). */
export type NewId = <K extends IdKind>(kind: K) => Id<K>

export const newId: NewId = (kind) => `${idPrefixes[kind]}_${typeid().getSuffix()}`
