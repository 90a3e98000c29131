import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom, type Random } from './random.ts'

/** What must be the same after a restart. */
export interface Keys {
  secretKey: string
  publishableKey: string
  /** Opens `/_sandbox/*`. */
  controlToken: string
  /** Signs for the endpoint that is registered at the start. */
  webhookSecret: string
  /** Goes into fingerprints, so that no hash on disk can be turned back into a card number. */
  salt: string
}

export function createKeys(random: Random): Keys {
  const account = random.token(16)
  return {
    secretKey: `sk_test_51${account}${random.token(32)}`,
    publishableKey: `pk_test_51${account}${random.token(32)}`,
    controlToken: `sandbox_${random.token(32)}`,
    webhookSecret: `whsec_${random.token(32)}`,
    salt: random.token(32),
  }
}

export interface Home {
  keys: Keys
  /** How often this folder has been opened; keeps seeded ids of two runs apart. */
  run: number
}

/** Reads the keys of a folder, or makes them. Throws a sentence when it holds something else. */
export function openHome(folder: string, seed?: string): Home {
  const path = join(folder, 'keys.json')
  const known = read(path)
  const home = known ? { keys: known.keys, run: known.run + 1 } : { keys: createKeys(createRandom(seed)), run: 1 }
  writeFileSync(`${path}.tmp`, `${JSON.stringify({ format: 1, ...home }, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.tmp`, path)
  return home
}

function read(path: string): Home | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  const found: unknown = JSON.parse(text)
  if (!isHome(found)) throw new Error(`${path} is not a file of this sandbox. Move its folder away to start afresh.`)
  return found
}

function isHome(found: unknown): found is Home {
  if (typeof found !== 'object' || found === null || !('format' in found) || found.format !== 1) return false
  if (!('run' in found) || typeof found.run !== 'number' || !('keys' in found)) return false
  const { keys } = found
  if (typeof keys !== 'object' || keys === null) return false
  return ['secretKey', 'publishableKey', 'controlToken', 'webhookSecret', 'salt'].every(
    (name) => typeof Reflect.get(keys, name) === 'string',
  )
}
