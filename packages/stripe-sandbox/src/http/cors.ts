import { matchRoute, type Route } from './router.ts'

/** Headers for a page on this machine that calls what a browser may call; none for any other page or route. */
export function corsHeaders(
  routes: readonly Route[],
  method: string,
  pathname: string,
  origin: string | undefined,
): Record<string, string> | undefined {
  if (origin === undefined || !isLoopback(origin)) return undefined
  if (matchRoute(routes, method, pathname)?.route.publishable !== true) return undefined
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'GET, POST',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, Stripe-Version',
    'Access-Control-Expose-Headers': 'Request-Id, Stripe-Version, Idempotent-Replayed',
    'Access-Control-Max-Age': '300',
    Vary: 'Origin',
  }
}

/** True for `http://localhost:3000` and the like. */
export function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { hostname } = new URL(origin)
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}
