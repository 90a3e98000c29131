import type { Tx } from '../core/tx.ts'
import type { RawHash } from './form.ts'

/** One authenticated API call. */
export interface Call {
  /** The parts of the path that the route names. */
  path: Record<string, string>
  /** Query and body, without `expand`, `client_secret` and the like. */
  params: RawHash
  /** Null with a secret key; with a publishable one, what the browser sent (possibly nothing). */
  publishable: { clientSecret: string } | null
}

export interface Route {
  method: 'GET' | 'POST' | 'DELETE'
  /** `/v1/refunds/:id` */
  path: string
  /** May be called from a browser with the publishable key. */
  publishable?: true
  /** Answers the JSON of a 200, or throws a Failure. Synchronous: calls cannot overlap. */
  handle(tx: Tx, call: Call): object
}

export interface Match<R> {
  route: R
  path: Record<string, string>
}

/** The first route that fits, with the values of its `:names`. */
export function matchRoute<R extends { method: string; path: string }>(
  routes: readonly R[],
  method: string,
  pathname: string,
): Match<R> | undefined {
  const parts = pathname.split('/')
  for (const route of routes) {
    if (route.method !== method) continue
    const path = matchPath(route.path.split('/'), parts)
    if (path !== undefined) return { route, path }
  }
  return undefined
}

function matchPath(pattern: string[], parts: string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined
  const values: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? ''
    if (expected.startsWith(':') && part !== '') values[expected.slice(1)] = part
    else if (expected !== part) return undefined
  }
  return values
}
