import type { Role } from '@artiqo/contracts/identity'
import type { UserId } from '@artiqo/domain/ids'
import type { Actor, Ctx, Deps, RequestFacts } from '#context.ts'
import { rolesOf } from '#identity/roles.service.ts'
import { newId } from '#new-id.ts'
import { appRouter, type ServerRouter } from '#trpc/router.ts'

/** Someone at the shop's door: calls procedures, and keeps cookies between the calls as a browser does. */
export class Visitor {
  readonly #deps: Deps
  #actor: Actor | null
  cartToken: string | null = null
  refreshCookie: string | null = null
  readonly network: string

  constructor(deps: Deps, actor: Actor | null = null, network = '192.0.2.0/24') {
    this.#deps = deps
    this.#actor = actor
    this.network = network
  }

  /** The procedures, called by this visitor as they are now. */
  get call(): ReturnType<ServerRouter['createCaller']> {
    return appRouter.createCaller(this.context())
  }

  /** The same visitor, now signed in. */
  signIn(userId: UserId, roles: readonly Role[] = ['buyer']): void {
    this.#actor = { userId, sessionId: newId('session'), roles: new Set(roles) }
  }

  context(request: Partial<RequestFacts> = {}): Ctx {
    return {
      ...this.#deps,
      actor: this.#actor,
      staleToken: false,
      rolesNow: (userId) => rolesOf(this.#deps.db, userId),
      request: {
        id: 'TEST',
        network: this.network,
        userAgent: 'test',
        cartToken: this.cartToken,
        refreshCookie: this.refreshCookie,
        idempotencyKey: null,
        calls: 1,
        ...request,
      },
      reply: {
        setCartToken: (token) => {
          this.cartToken = token
        },
        setRefreshCookie: (token) => {
          this.refreshCookie = token
        },
        clearRefreshCookie: () => {
          this.refreshCookie = null
        },
      },
    }
  }
}
