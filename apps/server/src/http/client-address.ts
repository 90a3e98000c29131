import type { IncomingMessage } from 'node:http'

/**
 * The address that a request comes from, given how many proxies stand in front: the last one that none of them made up.
 * The same as the framework's, for answers that are given before it.
 */
export function clientAddress({ socket, headers }: IncomingMessage, proxies: number): string {
  const direct = socket.remoteAddress ?? ''
  const forwarded = headers['x-forwarded-for']
  if (proxies === 0 || forwarded === undefined) return direct
  const said = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded).split(',').map((address) => address.trim())
  const chain = [direct, ...said.filter(Boolean).toReversed()]
  return chain[Math.min(proxies, chain.length - 1)] ?? direct
}
