// Hangs works for tests that open a whole shop: `node hang-cli.ts '{"artists": …}'`, on the database of DATABASE_URL.
// Prints their ids in the same order. Also lets an account run the shop.
import { UserId } from '@artiqo/contracts/ids'
import { connect } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import { z } from 'zod'
import { newId } from '#new-id.ts'
import { insertArtwork, insertEdition } from './given.queries.ts'

const Wish = z.strictObject({
  admin: UserId,
  works: z.array(
    z.strictObject({
      artist: UserId,
      kind: z.enum(['original', 'limited', 'open']),
      copies: z.int().min(1),
      price: z.int().min(50),
    }),
  ),
})

const { admin, works } = Wish.parse(JSON.parse(process.argv[2] ?? ''))
const db = connect({ url: process.env['DATABASE_URL'] ?? '' })
const now = new Date()
const hung = works.map((work) => ({ ...work, artworkId: newId('artwork'), editionId: newId('edition') }))
await transact(db, async (tx) => {
  await tx.insertInto('user_roles').ignore().values({ user_id: admin, role: 'admin', granted_at: now }).execute()
  for (const [index, { artist, kind, copies, price, artworkId, editionId }] of hung.entries()) {
    await insertArtwork(tx, { id: artworkId, artistId: artist, title: `Work ${index + 1}`, price, now })
    await insertEdition(tx, { id: editionId, artworkId, kind, copies, price, now })
  }
})
await db.destroy()
process.stdout.write(`${JSON.stringify(hung.map(({ artworkId, editionId }) => ({ artworkId, editionId })))}\n`)
