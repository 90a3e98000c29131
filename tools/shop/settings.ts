import { resolve } from 'node:path'
import { root } from '../lib/paths.ts'
import { Refusal } from '../lib/refusal.ts'

/** What the commands of tools/ need to know; the server checks its own settings itself. */
export interface Settings {
  port: number
  host: string
  /** How this machine reaches the server, such as http://127.0.0.1:3000. */
  address: string
  home: string
  /** The database that the person named, with a database's name in its path. */
  databaseUrl?: string
  /** True when payments go to the real Stripe, so no sandbox is started. */
  realStripe: boolean
  production: boolean
}

type Environment = Record<string, string | undefined>

/** Reads the settings; throws one Refusal that names everything that is wrong with them. */
export function readSettings(env: Environment): Settings {
  const problems: string[] = []
  const port = portOf(env.PORT || '3000', problems)
  const host = env.HOST || '127.0.0.1'
  const databaseUrl = databaseOf(env.DATABASE_URL, problems)
  if (problems.length > 0) throw new Refusal(problems.join('\n'))
  return {
    port,
    host,
    address: addressOf(host, port),
    home: resolve(root, env.ARTIQO_HOME || '.artiqo'),
    ...(databaseUrl && { databaseUrl }),
    realStripe: Boolean(env.STRIPE_SECRET_KEY),
    production: env.NODE_ENV === 'production',
  }
}

/** How this machine reaches a server that listens on `host`. */
export function addressOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

/** The number of a port, noted as a problem when it is none. */
function portOf(text: string, problems: string[]): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  problems.push(`PORT is "${text}", which is no port: set it to a number from 1 to 65535, or leave it out for 3000.`)
  return 0
}

function databaseOf(text: string | undefined, problems: string[]): string | undefined {
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'mysql:' && url.hostname && /^\/\w+$/.test(url.pathname)) return url.href
  problems.push(
    'DATABASE_URL is not an address such as mysql://user:password@host:3306/artiqo: correct it, or leave it out for a private database.',
  )
  return undefined
}
