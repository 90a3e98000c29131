import { createArtiqoClient, isArtiqoError, type AnyArtiqoError, type Artwork, type Cart } from '@artiqo/client'

/** Visits a shop as a developer's program would; answers what it saw. */
export async function visit(url: string, artworkId: `art_${string}`) {
  const guest = createArtiqoClient({ url })
  const { items } = await guest.catalog.list.query({ limit: 5, sort: 'price_up' })
  const work: Artwork = await guest.catalog.get.query({ artwork: artworkId })
  const nothing = await guest.checkout.begin.mutate()
  const cart: Cart = await guest.cart.add.mutate({ artworkId: work.id, quantity: 1 })
  const kept = await guest.cart.get.query()

  const username = `reader-${Date.now().toString(36)}`
  const session = await guest.identity.register.mutate({
    username,
    email: `${username}@example.org`,
    password: 'a long enough password',
    transport: 'token',
  })
  const me = createArtiqoClient({ url, token: async () => session.accessToken })
  const own = await me.cart.get.query()

  return {
    titles: items.map((item) => item.title),
    refused: nothing.kind,
    count: [cart.count, kept.count, own.count],
    sameCart: cart.id === own.id,
    refreshToken: typeof session.refreshToken,
    username: (await me.identity.me.query()).username === username,
    notFound: await failure(guest.catalog.get.query({ artwork: 'no-such-work-00000000' })),
    invalid: await failure(guest.catalog.list.query({ limit: 1000 })),
    signedOut: await failure(guest.orders.list.query({})),
    nobody: await failure(createArtiqoClient({ url: 'http://127.0.0.1:1' }).cart.get.query()),
  }
}

async function failure(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  return isArtiqoError(error) ? told(error) : 'not an error of the client'
}

function told(error: AnyArtiqoError): string {
  switch (error.reason) {
    case 'invalid_input':
      return `${error.httpStatus} ${error.issues.map((issue) => issue.path).join()}`
    case 'too_many_requests':
      // Certain to be a number here.
      return `wait ${error.retryAfter.toFixed(0)} seconds`
    default:
      return `${error.httpStatus} ${error.code} ${error.reason}`
  }
}

/** Never called: what must not compile. */
export async function mistakes(url: string, error: unknown) {
  const shop = createArtiqoClient({ url })
  const order = 'ord_01h455vb4pex5vsknk084sn02q'
  // @ts-expect-error an order's id is no edition's
  await shop.cart.add.mutate({ editionId: order })
  // @ts-expect-error there is no such field
  await shop.cart.add.mutate({ artworkId: 'art_01h455vb4pex5vsknk084sn02q', prise: 1 })
  // @ts-expect-error the wrong type
  await shop.catalog.list.query({ limit: '5' })
  // @ts-expect-error a query is no mutation
  await shop.catalog.list.mutate({})
  // @ts-expect-error there is no such procedure
  await shop.catalog.steal.query({})
  // @ts-expect-error answers have only what the contract names
  ;(await shop.catalog.get.query({ artwork: 'a' })).passwordHash satisfies string
  // @ts-expect-error a total may be unknown
  ;(await shop.catalog.list.query({})).total.toFixed()
  // @ts-expect-error there is no such reason
  isArtiqoError(error, 'sold-out')
  // @ts-expect-error only some errors say how long to wait
  if (isArtiqoError(error, 'sold_out')) error.retryAfter.toFixed()
}
