import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { RequestFacts } from '#context.ts'
import { cartCookie, refreshCookie } from './cookies.ts'

/** What a call may know of the HTTP request that carries it. */
export function requestFacts(request: FastifyRequest, secure: boolean): RequestFacts {
  return {
    id: request.id,
    network: networkOf(request.ip),
    userAgent: header(request, 'user-agent')?.slice(0, 200) ?? '',
    cartToken: tokenOrNull(header(request, 'x-cart-token') ?? request.cookies[cartCookie(secure).name]),
    refreshCookie: request.cookies[refreshCookie(secure).name] ?? null,
    idempotencyKey: header(request, 'idempotency-key')?.slice(0, 255) ?? null,
    calls: callsIn(request.url),
  }
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

const tokenOrNull = (token: string | undefined) => (token && /^[\w-]{20,100}$/.test(token) ? token : null)

/** An address cut to what one household or office shares: /24 of IPv4, /64 of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '')
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  if (isIP(plain) !== 6) return 'unknown'
  const [head = '', tail = ''] = plain.split('%')[0]?.split('::') ?? []
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  const groups = plain.includes('::') ? [...left, ...zeros, ...right] : left
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** How many procedures one tRPC request calls: batches name them with commas. */
export function callsIn(url: string): number {
  const [path = ''] = url.split('?')
  return path.startsWith('/trpc/') ? decodeURIComponent(path).split(',').length : 1
}
