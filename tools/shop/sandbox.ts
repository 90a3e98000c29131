import { join } from 'node:path'
import type { Crew } from './crew.ts'
import type { Settings } from './settings.ts'

/** The stand-in for Stripe, as it introduces itself in its first line. */
export interface Sandbox {
  url: string
  secretKey: string
  publishableKey: string
  webhookSecret: string
  controlToken: string
}

/** Starts the stand-in for Stripe on a free port; it keeps its journal and its keys in the home. */
export async function startSandbox(settings: Settings, crew: Crew): Promise<Sandbox> {
  const home = join(settings.home, 'stripe')
  const webhooks = `${settings.address}/webhooks/stripe`
  const introduced = Promise.withResolvers<Sandbox>()
  const member = await crew.start({
    name: 'the payment sandbox',
    log: 'sandbox',
    args: ['packages/stripe-sandbox/src/cli.ts', '--home', home, '--port', '0', '--webhook-url', webhooks],
    env: process.env,
    grace: 700,
    stage: 'payments',
    onLine: (line) => {
      if (line.startsWith('{') && line.includes('"webhookSecret"')) introduced.resolve(JSON.parse(line))
    },
  })
  member.ended.catch((error: unknown) => introduced.reject(error))
  return introduced.promise
}

/** What the server needs to know of it, as settings. */
export function sandboxEnvironment(sandbox: Sandbox): Record<string, string> {
  return {
    STRIPE_HOST: sandbox.url,
    STRIPE_SECRET_KEY: sandbox.secretKey,
    STRIPE_PUBLISHABLE_KEY: sandbox.publishableKey,
    STRIPE_WEBHOOK_SECRET: sandbox.webhookSecret,
    STRIPE_SANDBOX_TOKEN: sandbox.controlToken,
  }
}
