import { visitShop } from './checks/browser-shop.ts'
import { runCommand } from './lib/say.ts'

/** Runs the journeys in a browser on a whole private shop; further arguments go to Playwright. */
await runCommand(() => visitShop({ demo: 'small', args: process.argv.slice(2) }))
