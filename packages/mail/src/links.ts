export interface Links {
  readonly home: string
  readonly cart: string
  readonly forgot: string
  readonly studio: string
  readonly studioOrders: string
  order(token: string): string
  reset(token: string): string
  verifyEmail(token: string): string
}

/** Every address that a mail may point to. Throws RangeError when the shop's own is not http or https. */
export function linksOf(baseUrl: string): Links {
  if (!/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*[^\s?#/])?$/.test(baseUrl))
    throw new RangeError(`Not the shop's address: ${baseUrl}`)
  const to = (path: string, token?: string) =>
    `${baseUrl}${path}${token === undefined ? '' : encodeURIComponent(token)}`
  return {
    home: to('/'),
    cart: to('/cart'),
    forgot: to('/forgot'),
    studio: to('/studio'),
    studioOrders: to('/studio/orders'),
    order: (token) => to('/o/', token),
    reset: (token) => to('/reset/', token),
    verifyEmail: (token) => to('/verify-email/', token),
  }
}
