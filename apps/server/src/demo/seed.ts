import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '#clock.ts'
import { createDeps } from '#create-deps.ts'
import { processSettings } from '#env.ts'
import { artists, categories, worksInOrder } from './catalogue.ts'
import { startDrawer } from './drawer.ts'
import { anybodyThere } from './fill/fill.queries.ts'
import { hangTheRest, isHalfHung, openShop, type Login } from './fill/fill-shop.ts'
import { say } from './fill/shopkeeper.ts'
import { demoPassword } from './people.ts'

// With `--small` only what the journeys in the browser begin with: categories, an admin, one artist with four works.
const small = process.argv.includes('--small')
// With `--opening` what there is when the doors open; of the newest works all pictures.
const opening = process.argv.includes('--opening')
const deps = await createDeps(processSettings(), systemClock)
const drawer = await startDrawer(join(deps.settings.ARTIQO_HOME, 'drawings'))
const chosen = small ? artists.slice(0, 1) : artists
const theirs = worksInOrder.filter((work) => chosen.some((artist) => artist.username === work.artist))
const filling = { deps, drawer, artists: chosen, works: small ? theirs.slice(0, 4) : theirs, categories, small }
try {
  if (!(await anybodyThere(deps.db))) await openShop(filling, writeLogins)
  say({ opened: true })
  // A shop that was cut short while its last works were being hung goes on where it was.
  if (await isHalfHung(deps.db))
    await hangTheRest(opening ? { ...filling, works: filling.works.slice(0, 24) } : filling)
} finally {
  drawer.close()
  await deps.close()
}

async function writeLogins(logins: readonly Login[]): Promise<void> {
  const file = join(deps.settings.ARTIQO_HOME, 'demo-logins.json')
  await writeFile(file, JSON.stringify(logins.map((login) => ({ ...login, password: demoPassword }))))
}
