import { createSecretKey } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox, type RunningSandbox, type SandboxOptions } from '@artiqo/stripe-sandbox/sandbox'
import { createTestDatabase, type TestDatabase } from '@artiqo/db/testing'
import { inject } from 'vitest'
import { movableClock, type MovableClock } from '#clock.ts'
import type { Deps } from '#context.ts'
import { readSettings, type Settings } from '#env.ts'
import { createLog } from '#http/logging.ts'
import { handlers } from '#jobs/handlers.ts'
import { runDueJobs } from '#jobs/outbox-worker.ts'
import { createLocalObjectStore } from '#media/local-object-store.ts'
import { createPicturePool } from '#media/picture-pool.ts'
import { newId } from '#new-id.ts'
import type { MailContent } from '#notifications/mailer.ts'
import { createStripeGateway } from '#payments/stripe-gateway.ts'

export interface TestShop {
  readonly deps: Deps
  readonly clock: MovableClock
  readonly sandbox: RunningSandbox
  readonly database: TestDatabase
  /** Every mail that was sent, in order. */
  readonly mails: MailContent[]
  /** The statements that reached the database since the last call. */
  statements(): string[]
  /** Moves the shop's time and the sandbox's. */
  advance(ms: number): void
  /** Does all that waits in the outbox. */
  work(): Promise<void>
  close(): Promise<void>
}

export const testSecret = 'a secret of the tests, longer than 32 characters'

/** A whole shop on a database of its own: real MariaDB, the real SDK against the sandbox, mails kept in memory. */
export async function createTestShop(
  overrides: NodeJS.ProcessEnv = {},
  sandboxOptions: SandboxOptions = {},
): Promise<TestShop> {
  const sandbox = await startSandbox({ seed: 1, ...sandboxOptions })
  const executed: string[] = []
  const database = await createTestDatabase(inject('databaseServer'), {
    poolSize: 24,
    onQuery: (sql) => executed.push(sql),
  })
  const home = await mkdtemp(join(tmpdir(), 'artiqo-test-'))
  const settings = testSettings({ database: database.url, home, sandbox, overrides })
  const clock = movableClock()
  const log = createLog(settings.LOG_LEVEL)
  const mails: MailContent[] = []
  const pictures = createPicturePool({ size: 1, log })
  const deps: Deps = {
    settings,
    publicUrl: 'http://artiqo.test',
    secret: createSecretKey(testSecret, 'utf8'),
    db: database.db,
    clock,
    newId,
    log,
    stripe: createStripeGateway(settings),
    mailer: {
      async send(mail) {
        mails.push(mail)
      },
      async close() {},
    },
    store: createLocalObjectStore({ originals: join(home, 'originals'), variants: join(home, 'variants') }),
    pictures,
  }
  return {
    deps,
    clock,
    sandbox,
    database,
    mails,
    statements: () => executed.splice(0),
    advance(ms) {
      clock.advance(ms)
      sandbox.control.advance(ms)
    },
    async work() {
      while ((await runDueJobs(deps, handlers)) > 0);
    },
    async close() {
      await pictures.close()
      await database.drop()
      await sandbox.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

interface SettingsFor {
  readonly database: string
  readonly home: string
  readonly sandbox: RunningSandbox
  readonly overrides: NodeJS.ProcessEnv
}

function testSettings({ database, home, sandbox, overrides }: SettingsFor): Settings {
  return readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: database,
    ARTIQO_HOME: home,
    LOG_LEVEL: 'silent',
    STRIPE_SECRET_KEY: sandbox.secretKey,
    STRIPE_PUBLISHABLE_KEY: sandbox.publishableKey,
    STRIPE_WEBHOOK_SECRET: sandbox.webhookSecret,
    STRIPE_HOST: sandbox.url,
    LIMIT_PLACE: '100000/1m',
    LIMIT_REGISTER: '100000/1m',
    ...overrides,
  })
}
