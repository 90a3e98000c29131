import { cp, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { scriptOf } from '../lib/bin.ts'
import { freePort } from '../lib/free-port.ts'
import { temporaryFolder } from '../lib/guarded.ts'
import { cache, root } from '../lib/paths.ts'
import { progress, say } from '../lib/say.ts'
import { stopRequest } from '../lib/stop-request.ts'
import type { Crew } from '../shop/crew.ts'
import { buildDemoShop, type DemoSize } from '../shop/demo-shop.ts'
import { startServer } from '../shop/server-process.ts'
import { addressOf } from '../shop/settings.ts'
import { prepareShop, withShop } from '../shop/shop.ts'
import { chromiumFlags, findChromium } from './chromium.ts'

/** All visitors come from one address here, which is no reason to slow them down. */
const limits = ['LOGIN', 'LOGIN_ADDRESS', 'REGISTER', 'RECOVERY', 'PLACE', 'UPLOAD', 'ALL']
const unhurried = Object.fromEntries(limits.map((name) => [`LIMIT_${name}`, '10000/1m']))

/** Settings of the person's own shop, which a browser under test must never reach: its mails, payments, pictures and database. */
const foreign =
  /^(ARTIQO|BANK|DATABASE|FEE|HOLD|LIMIT|MAIL|OBJECT_STORE|ORDER|PICTURE|PUBLIC|SESSION|SMTP|STRIPE|TRUST|WEB)_|^(HOST|LOG_LEVEL|NODE_ENV|PORT)$/

interface Visit {
  demo: DemoSize
  /** What Playwright is told. */
  args: readonly string[]
  env?: NodeJS.ProcessEnv
}

/** Opens a whole private shop and lets Playwright visit it. Answers Playwright's exit code. */
export async function visitShop({ demo: size, args, env: more }: Visit): Promise<number> {
  for (const name of Object.keys(process.env)) if (foreign.test(name)) delete process.env[name]
  const port = await freePort()
  const address = addressOf('127.0.0.1', port)
  const home = await temporaryFolder('artiqo-e2e-')
  const settings = { port, host: '127.0.0.1', address, home, realStripe: false, production: false }
  return withShop(settings, stopRequest(), async (crew) => {
    const [chromium, environment] = await Promise.all([
      findChromium(progress),
      prepareShop(settings, crew, { web: 'demo', relaxed: true }),
    ])
    // What is visited stays as it is, though somebody builds the app anew meanwhile.
    const web = join(home, 'web')
    await cp(environment.WEB_DIST ?? '', web, { recursive: true })
    const env = { ...process.env, ...environment, ...unhurried, WEB_DIST: web }
    if (size === 'opening') await keepDrawings(home)
    const demo = await buildDemoShop(crew, env, { size })
    await demo.done
    await startServer(crew, { env, address })
    return runPlaywright(crew, args, {
      ...more,
      E2E_BASE_URL: address,
      E2E_INBOX: `${address}/dev/inbox`,
      E2E_SANDBOX_URL: environment.STRIPE_HOST,
      E2E_SANDBOX_TOKEN: environment.STRIPE_SANDBOX_TOKEN,
      E2E_SANDBOX_KEY: environment.STRIPE_SECRET_KEY,
      E2E_BROWSER: JSON.stringify({ executablePath: chromium, args: chromiumFlags() }),
    })
  })
}

/** What was drawn for the demo shop is drawn once for all times. */
async function keepDrawings(home: string): Promise<void> {
  const kept = join(cache, 'drawings')
  await mkdir(kept, { recursive: true })
  await symlink(kept, join(home, 'drawings'), 'junction')
}

/** Answers Playwright's exit code; what it has to say it has said by then. */
async function runPlaywright(crew: Crew, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const web = `${root}/apps/web`
  const { child, ended } = await crew.begin({
    name: 'the test of the journeys',
    log: 'playwright',
    args: [scriptOf('@playwright/test', 'playwright', web), 'test', ...args],
    cwd: web,
    env: { ...process.env, ...environment },
    onLine: say,
  })
  await ended.catch(() => undefined)
  return child.exitCode ?? 1
}
