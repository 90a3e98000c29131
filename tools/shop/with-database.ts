import { progress } from '../lib/say.ts'
import { aborted } from '../lib/stop-request.ts'
import { Crew } from './crew.ts'
import { openDatabase } from './database.ts'
import { claimHome, makeHome, runningShop } from './home.ts'
import type { Settings } from './settings.ts'
import { migrate } from './shop.ts'

/**
 * Runs `work` on the shop's database: the one that DATABASE_URL names, else that of the shop that runs on this home, else
 * the home's own, which is started for as long as it takes. Answers the exit code, 130 when it was stopped.
 */
export async function withDatabase(
  settings: Settings,
  stop: AbortSignal,
  work: (crew: Crew, databaseUrl: string) => Promise<number>,
): Promise<number> {
  await makeHome(settings.home)
  const shop = settings.databaseUrl ? undefined : await runningShop(settings.home)
  const alone = !settings.databaseUrl && !shop
  const release = alone ? await claimHome(settings.home) : async () => undefined
  const crew = new Crew(settings.home)
  const asked = aborted(stop).then(() => 130)
  try {
    const url = shop?.environment.DATABASE_URL
    const run = async () => work(crew, url ?? (await migrate(await openDatabase(settings, crew, progress), crew)))
    return await Promise.race([run(), crew.failure, asked])
  } finally {
    await crew.stopAll()
    await release()
  }
}
