import { lastLine, runSteps } from './checks/run-steps.ts'
import { quickSteps } from './checks/steps.ts'
import { runCommand, say } from './lib/say.ts'
import { endWhenAsked } from './lib/stop-request.ts'

/** `npm run check`: what can be said in seconds. */
await runCommand(async () => {
  endWhenAsked()
  const counts = await runSteps(quickSteps)
  say(lastLine(counts))
  return counts.failed === 0 ? 0 : 1
})
