import { parseArgs } from 'node:util'
import { Refusal } from './lib/refusal.ts'
import { progress, runCommand, say } from './lib/say.ts'
import { stopRequest } from './lib/stop-request.ts'
import { Crew } from './shop/crew.ts'
import { buildDemoShop, demoLogins } from './shop/demo-shop.ts'
import { type RunningShop, runningShop } from './shop/home.ts'
import { type Settings, readSettings } from './shop/settings.ts'
import { clearShop, prepareShop, withShop } from './shop/shop.ts'

/** `npm run seed` fills an empty shop; with --reset everything in it is removed first, with --force whose ever it is. */
await runCommand(async () => {
  const options = { reset: { type: 'boolean' }, force: { type: 'boolean' } } as const
  const { values } = parseArgs({ options })
  const { reset = false, force = false } = values
  const settings = readSettings(process.env)
  const stop = stopRequest()
  const shop = await runningShop(settings.home)
  if (reset && !force) assertOurs(settings, shop)
  if (shop) return seedRunning(settings, shop, stop, reset)
  return withShop(settings, stop, async (crew) => {
    const environment = await prepareShop(settings, crew, {})
    return seed(settings, crew, environment, reset)
  })
})

/** Only what this home made may be thrown away without a further word. */
function assertOurs(settings: Settings, shop: RunningShop | undefined): void {
  const ours = shop ? shop.ownDatabase : !settings.databaseUrl
  if (ours && !settings.production) return
  throw new Refusal(
    'This would remove everything in a database that Artiqo did not make for itself: ' +
      'leave DATABASE_URL out, or say "npm run seed -- --reset --force" if that is what you want.',
  )
}

async function seedRunning(settings: Settings, shop: RunningShop, stop: AbortSignal, reset: boolean): Promise<number> {
  const crew = new Crew(settings.home)
  stop.addEventListener('abort', () => void crew.stopAll())
  return seed(settings, crew, shop.environment, reset)
}

async function seed(
  settings: Settings,
  crew: Crew,
  environment: Record<string, string>,
  reset: boolean,
): Promise<number> {
  if (reset) {
    progress('removing everything in the shop …')
    await clearShop(environment.DATABASE_URL ?? '', crew)
  }
  const demo = await buildDemoShop(crew, { ...process.env, ...environment })
  await demo.done
  say(['The demo shop is complete.', ...(await demoLogins(settings.home))].join('\n'))
  return 0
}
