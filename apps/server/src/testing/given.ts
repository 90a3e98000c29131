import type { EditionKind } from '@artiqo/domain/artwork'
import type { ArtworkId, EditionId, ImageId, UserId } from '@artiqo/domain/ids'
import { transact } from '@artiqo/db/transaction'
import { refreshSearchText } from '#catalog/search-text.service.ts'
import type { Deps } from '#context.ts'
import { changed } from '#kept/changed.ts'
import { newId } from '#new-id.ts'
import { insertArtwork, insertEdition, insertPicture, insertUser } from './given.queries.ts'
import { Visitor } from '#trpc/visitor.ts'

let count = 0
const next = () => (count += 1)

export interface GivenUser {
  readonly id: UserId
  readonly username: string
  readonly email: string
  readonly visitor: Visitor
}

export interface GivenWork {
  readonly artworkId: ArtworkId
  readonly editionId: EditionId
}

/** Rows for a test to begin with, each made by one short call. */
export function given(deps: Deps) {
  async function user(role: 'buyer' | 'artist' | 'admin'): Promise<GivenUser> {
    const id = newId('user')
    const username = `${role}${process.pid}x${next()}`
    const email = `${username}@example.org`
    await transact(deps.db, (tx) => insertUser(tx, { id, username, email, role, now: deps.clock.now() }))
    const visitor = new Visitor(deps)
    visitor.signIn(id, role === 'buyer' ? ['buyer'] : ['buyer', role])
    return { id, username, email, visitor }
  }
  return {
    buyer: () => user('buyer'),
    artist: () => user('artist'),
    admin: () => user('admin'),
    guest: () => new Visitor(deps),
    /** A published work with one edition; `copies` counts for limited ones. */
    async work(options: {
      artistId: UserId
      kind?: EditionKind
      copies?: number
      price?: number
      title?: string
    }): Promise<GivenWork> {
      const artworkId = newId('artwork')
      const editionId = newId('edition')
      const { kind = 'original', price = 10_000 } = options
      const copies = kind === 'original' ? 1 : (options.copies ?? 10)
      const now = deps.clock.now()
      await transact(deps.db, async (tx) => {
        await insertArtwork(tx, {
          id: artworkId,
          artistId: options.artistId,
          title: options.title ?? `Work ${next()}`,
          price,
          now,
        })
        await insertEdition(tx, { id: editionId, artworkId, kind, copies, price, now })
        await refreshSearchText(tx, [artworkId])
        changed(tx, ['works', 'words'])
      })
      return { artworkId, editionId }
    },
    /** A picture of a work that can be seen, after those that are there. */
    async picture(artworkId: ArtworkId, ownerId: UserId): Promise<ImageId> {
      const id = newId('image')
      await transact(deps.db, async (tx) => {
        await insertPicture(tx, { id, artworkId, ownerId, position: next(), now: deps.clock.now() })
        changed(tx, [artworkId, 'pictures'])
      })
      return id
    },
  }
}
