import { findChromium } from './checks/chromium.ts'
import { progress, runCommand, say } from './lib/say.ts'
import { endWhenAsked } from './lib/stop-request.ts'

/** Finds or fetches the browser for the journeys, so that they need not wait for it. */
await runCommand(async () => {
  endWhenAsked()
  say(await findChromium(progress))
  return 0
})
