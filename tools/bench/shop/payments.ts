import type { Crew } from '../../shop/crew.ts'
import { type Sandbox, sandboxEnvironment } from '../../shop/sandbox.ts'

/** Starts the stand-in for Stripe for both servers: it keeps nothing on disk and tells nobody of events. */
export async function startPayments(crew: Crew): Promise<Record<string, string>> {
  const introduced = Promise.withResolvers<Sandbox>()
  const member = await crew.start({
    name: 'the payment sandbox',
    log: 'sandbox',
    args: ['packages/stripe-sandbox/src/cli.ts', '--port', '0', '--quiet'],
    env: process.env,
    grace: 700,
    stage: 'payments',
    onLine: (line) => {
      if (line.startsWith('{') && line.includes('"webhookSecret"')) introduced.resolve(JSON.parse(line))
    },
  })
  member.ended.catch((error: unknown) => introduced.reject(error))
  return sandboxEnvironment(await introduced.promise)
}
