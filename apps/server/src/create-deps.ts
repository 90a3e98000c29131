import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect } from '@artiqo/db/connect'
import type { Clock } from './clock.ts'
import type { Deps } from './context.ts'
import type { Settings } from './env.ts'
import { createLog } from './http/logging.ts'
import { ping } from './http/health.queries.ts'
import { createLocalObjectStore } from './media/local-object-store.ts'
import { createPicturePool } from './media/picture-pool.ts'
import { newId } from './new-id.ts'
import { createMailer } from './notifications/create-mailer.ts'
import { createStripeGateway } from './payments/stripe-gateway.ts'

export interface ProcessDeps extends Deps {
  readonly webDist: string
  close(): Promise<void>
}

/** Puts the shop together for this process, and makes sure that its database answers. */
export async function createDeps(settings: Settings, clock: Clock): Promise<ProcessDeps> {
  const home = resolve(settings.ARTIQO_HOME)
  await mkdir(home, { recursive: true })
  const log = createLog(settings.LOG_LEVEL)
  const db = connect({ url: settings.DATABASE_URL, poolSize: settings.DATABASE_POOL })
  await ping(db)
  const objects = settings.OBJECT_STORE_URL ? fileURLToPath(settings.OBJECT_STORE_URL) : join(home, 'objects')
  const store = createLocalObjectStore({ originals: join(objects, 'originals'), variants: join(objects, 'variants') })
  const pictures = createPicturePool({ size: settings.PICTURE_WORKERS, log })
  const mailer = await createMailer(settings, log, clock)
  return {
    settings: { ...settings, ARTIQO_HOME: home },
    publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ''),
    secret: await readSecret(settings, home),
    db,
    clock,
    newId,
    log,
    stripe: createStripeGateway(settings),
    mailer,
    store,
    pictures,
    webDist: resolve(settings.WEB_DIST ?? fileURLToPath(new URL('../../web/dist', import.meta.url))),
    async close() {
      await pictures.close()
      await mailer.close()
      await db.destroy()
    },
  }
}

/** The secret that signs sessions and links: a setting in production, else made once and kept in the home folder. */
async function readSecret(settings: Settings, home: string): Promise<KeyObject> {
  if (settings.SESSION_SECRET) return createSecretKey(settings.SESSION_SECRET, 'utf8')
  const file = join(home, 'session-secret')
  try {
    await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return createSecretKey(await readFile(file, 'utf8'), 'utf8')
}
