import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Ctx, Deps, ReplyActions } from '#context.ts'
import { readAccessToken } from '#identity/access-token.ts'
import { rolesOf } from '#identity/roles.service.ts'
import { cartCookie, cartCookieAge, refreshCookie } from './cookies.ts'
import { requestFacts } from './request-facts.ts'

/** Who calls, by the bearer token alone: cookies never authenticate a call. */
export async function readActor(
  deps: Pick<Deps, 'secret' | 'clock'>,
  request: FastifyRequest,
): Promise<{ actor: Actor | null; staleToken: boolean }> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) return { actor: null, staleToken: false }
  const actor = await readAccessToken(deps, token)
  return { actor, staleToken: actor === null }
}

/** The context of the calls in one HTTP request. */
export async function createContext(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<Ctx> {
  const secure = deps.publicUrl.startsWith('https:')
  return {
    ...deps,
    log: request.log,
    ...(await readActor(deps, request)),
    rolesNow: (userId) => rolesOf(deps.db, userId),
    request: requestFacts(request, secure),
    reply: replyActions(reply, secure),
  }
}

/** The context of a call whose answer is the same for everybody, whoever asks. */
export function anonymousContext(deps: Deps): Ctx {
  return {
    ...deps,
    actor: null,
    staleToken: false,
    rolesNow: (userId) => rolesOf(deps.db, userId),
    request: {
      id: 'public',
      network: '',
      userAgent: '',
      cartToken: null,
      refreshCookie: null,
      idempotencyKey: null,
      calls: 1,
    },
    reply: { setCartToken() {}, setRefreshCookie() {}, clearRefreshCookie() {} },
  }
}

function replyActions(reply: FastifyReply, secure: boolean): ReplyActions {
  const cart = cartCookie(secure)
  const refresh = refreshCookie(secure)
  return {
    setCartToken(token) {
      reply.setCookie(cart.name, token, { ...cart.options, maxAge: cartCookieAge }).header('x-cart-token', token)
    },
    setRefreshCookie(token, expires) {
      reply.setCookie(refresh.name, token, { ...refresh.options, expires })
    },
    clearRefreshCookie() {
      reply.clearCookie(refresh.name, refresh.options).header('clear-site-data', '"cache"')
    },
  }
}
