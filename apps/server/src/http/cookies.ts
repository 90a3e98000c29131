import type { CookieSerializeOptions } from '@fastify/cookie'

interface CookieShape {
  readonly name: string
  readonly options: CookieSerializeOptions
}

/** `__Host-` binds a cookie to this very host over https; over http browsers refuse that prefix, so the name differs. */
const shape = (name: string, secure: boolean, sameSite: 'strict' | 'lax'): CookieShape => ({
  name: secure ? `__Host-${name}` : `artiqo-${name}`,
  options: { path: '/', httpOnly: true, secure, sameSite },
})

export const refreshCookie = (secure: boolean) => shape('rt', secure, 'strict')
export const cartCookie = (secure: boolean) => shape('cart', secure, 'lax')
/** How long a guest's cart is kept open by its cookie, in seconds: 90 days. */
export const cartCookieAge = 90 * 24 * 3600
