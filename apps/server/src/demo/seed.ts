import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '#clock.ts'
import { createDeps } from '#create-deps.ts'
import { processSettings } from '#env.ts'
import { artists, categories, worksInOrder } from './catalogue.ts'
import { startDrawer } from './drawer.ts'
import { anybodyThere } from './fill/fill.queries.ts'
import { fillShop } from './fill/fill-shop.ts'
import { say } from './fill/shopkeeper.ts'
import { demoPassword } from './people.ts'

// With `--small` only what the journeys in the browser begin with: categories, an admin, one artist with four works.
const small = process.argv.includes('--small')
const deps = await createDeps(processSettings(), systemClock)
try {
  if (await anybodyThere(deps.db)) say({ opened: true })
  else {
    const drawer = await startDrawer(join(deps.settings.ARTIQO_HOME, 'drawings'))
    const chosen = small ? artists.slice(0, 1) : artists
    const works = worksInOrder.filter((work) => chosen.some((artist) => artist.username === work.artist))
    const filling = { deps, drawer, artists: chosen, works: small ? works.slice(0, 4) : works, categories, small }
    await fillShop(filling, async (logins) => {
      const file = join(deps.settings.ARTIQO_HOME, 'demo-logins.json')
      await writeFile(file, JSON.stringify(logins.map((login) => ({ ...login, password: demoPassword }))))
    })
    drawer.close()
  }
} finally {
  await deps.close()
}
