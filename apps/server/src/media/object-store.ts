import type { Readable } from 'node:stream'

export interface StoredObject {
  readonly bytes: number
  readonly contentType: string
  /** Open already: read it to its end or destroy it. */
  readonly stream: Readable
}

/**
 * Files by key. Keys begin with `originals/`, as the sender made them and never shown, or with `variants/`, cleaned and
 * public; other keys are refused. A key is written whole or not at all.
 */
export interface ObjectStore {
  /** Stores bytes, or the file at a path, under the key; what was there before is replaced at once. */
  put(key: string, source: Uint8Array | string, options: { contentType: string }): Promise<void>
  get(key: string): Promise<StoredObject | null>
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>
  exists(key: string): Promise<boolean>
}

export const storeAreas = ['originals', 'variants'] as const
export type StoreArea = (typeof storeAreas)[number]

const pattern = /^(originals|variants)((?:\/[a-z0-9][a-z0-9._-]*)+)$/

/** The area of a key and the path in it. Throws for a key that could name anything outside the store. */
export function parseObjectKey(key: string) {
  const [, name, path] = pattern.exec(key) ?? []
  const area = storeAreas.find((area) => area === name)
  if (!area || !path || key.length > 160) throw new Error(`Not an object key: ${JSON.stringify(key.slice(0, 80))}`)
  return { area, path: path.slice(1) }
}

/** Where a variant lies: `variants/<hash>/640.avif`. */
export const variantKey = (hash: string, file: string) => `variants/${hash}/${file}`
