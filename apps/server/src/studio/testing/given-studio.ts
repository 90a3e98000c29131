import type { SignedInCtx } from '#context.ts'
import { CreateArtworkInput, UpdateArtworkInput } from '@artiqo/contracts/studio'
import type { ArtworkId, CategoryId, SessionId, UserId } from '@artiqo/domain/ids'
import { DomainError } from '#errors.ts'
import { givenShop } from '#catalog/testing/given-shop.ts'
import { createArtwork, updateArtwork } from '../artworks.service.ts'

const sessionId: SessionId = 'ses_01h455vb4pex5vsknk084sn02q'

/** A shop with an artist at work in the studio, and a category to hang things in. */
export async function givenStudio() {
  const shop = await givenShop()
  const signIn = (userId: UserId): Pick<SignedInCtx, 'db' | 'clock' | 'newId' | 'actor'> => ({
    db: shop.db,
    clock: shop.clock,
    newId: shop.newId,
    actor: { userId, sessionId, roles: new Set(['buyer', 'artist'] as const) },
  })
  const wren = signIn(await shop.artist('Wren Halloran', 'wren'))
  const prints: CategoryId = await shop.category('prints')
  return {
    ...shop,
    wren,
    prints,
    signIn,
    create: (input: object = {}, ctx = wren) => createArtwork(ctx, CreateArtworkInput.parse(input)),
    update: (artworkId: ArtworkId, input: object, ctx = wren) =>
      updateArtwork(ctx, UpdateArtworkInput.parse({ artworkId, ...input })),
    /** A draft with all it needs to hang. */
    async complete(input: object = {}) {
      const whole = { title: 'Madder', medium: 'Linocut', categoryId: prints, widthMm: 300, heightMm: 400 }
      const work = await createArtwork(
        wren,
        CreateArtworkInput.parse({ ...whole, editions: [{ kind: 'original', price: euros(90) }], ...input }),
      )
      await shop.image(work.id)
      return work
    },
  }
}
export type GivenStudio = Awaited<ReturnType<typeof givenStudio>>

export const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' })

/** The reasons that some of these calls were refused for. */
export function reasonsOf(results: readonly PromiseSettledResult<unknown>[]) {
  return results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason instanceof DomainError ? result.reason.reason : result.reason] : [],
  )
}
