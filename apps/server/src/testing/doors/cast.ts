import { transact } from '@artiqo/db/transaction'
import type { Role } from '@artiqo/contracts/identity'
import type { UserId } from '@artiqo/domain/ids'
import { signAccessToken } from '#identity/access-token.ts'
import { newId } from '#new-id.ts'
import { insertImage } from '#testing/doors/image.queries.ts'
import { confirm, placed } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import type { TestShop } from '#testing/shop.ts'

/** People who have something in the shop, and others who have not, with their access tokens. */
export async function castOf(shop: TestShop) {
  const make = given(shop.deps)
  const token = async (userId: UserId, ...roles: Role[]) => {
    const signed = await signAccessToken(shop.deps, { userId, sessionId: newId('session'), roles: new Set(roles) })
    return signed.token
  }
  const [buyer, stranger, artist, rival, admin, dismissed] = await Promise.all([
    make.buyer(),
    make.buyer(),
    make.artist(),
    make.artist(),
    make.admin(),
    make.buyer(),
  ])
  const work = await make.work({ artistId: artist.id, title: 'Low tide' })
  const sold = await make.work({ artistId: artist.id, title: 'High tide' })
  const rivals = await make.work({ artistId: rival.id, title: 'Ebb' })
  const imageId = newId('image')
  await transact(shop.deps.db, (tx) =>
    insertImage(tx, { id: imageId, ownerId: artist.id, artworkId: work.artworkId, now: shop.clock.now() }),
  )
  const order = await placed(buyer.visitor, [sold.editionId])
  await confirm(shop, order)
  await buyer.visitor.call.payments.get({ paymentId: order.paymentId })
  const { items } = await artist.visitor.call.studio.orders.list({})
  const [part] = items
  if (!part) throw new Error('The artist has no part of the order that was paid')
  await buyer.visitor.call.cart.add({ editionId: work.editionId })
  return {
    work,
    sold,
    rivals,
    imageId,
    order,
    artistOrderId: part.id,
    buyerId: buyer.id,
    tokens: {
      buyer: await token(buyer.id, 'buyer'),
      stranger: await token(stranger.id, 'buyer'),
      artist: await token(artist.id, 'buyer', 'artist'),
      rival: await token(rival.id, 'buyer', 'artist'),
      admin: await token(admin.id, 'buyer', 'admin'),
      /** Says that it is an admin's; the database knows better. */
      dismissed: await token(dismissed.id, 'buyer', 'admin'),
    },
  }
}
export type Cast = Awaited<ReturnType<typeof castOf>>
