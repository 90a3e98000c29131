/** The prefix of every id, by what it names. An id is a TypeID: `art_01h455vb4pex5vsknk084sn02q`. */
export const idPrefixes = {
  user: 'usr',
  session: 'ses',
  artwork: 'art',
  edition: 'edn',
  image: 'img',
  category: 'cat',
  cart: 'crt',
  cartLine: 'cln',
  checkout: 'chk',
  hold: 'hld',
  order: 'ord',
  artistOrder: 'aor',
  orderLine: 'oln',
  payment: 'pay',
  refund: 'ref',
} as const

export type IdKind = keyof typeof idPrefixes
/** The wrong kind of id is a compile error: an `Id<'artwork'>` is a string that starts with `art_`. */
export type Id<K extends IdKind> = `${(typeof idPrefixes)[K]}_${string}`

export type UserId = Id<'user'>
export type SessionId = Id<'session'>
export type ArtworkId = Id<'artwork'>
export type EditionId = Id<'edition'>
export type ImageId = Id<'image'>
export type CategoryId = Id<'category'>
export type CartId = Id<'cart'>
export type CartLineId = Id<'cartLine'>
export type CheckoutId = Id<'checkout'>
export type HoldId = Id<'hold'>
export type OrderId = Id<'order'>
export type ArtistOrderId = Id<'artistOrder'>
export type OrderLineId = Id<'orderLine'>
export type PaymentId = Id<'payment'>
export type RefundId = Id<'refund'>
