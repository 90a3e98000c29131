// Interim: enough rows to click through; replaced by the demo shop.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import { hashPassword } from '#identity/password-hash.ts'
import { insertArtwork, insertEdition, insertUser } from '#testing/given.queries.ts'
import { newId } from '#new-id.ts'

const db = connect({ url: process.env['DATABASE_URL'] ?? '' })
const now = new Date()
const users = await db.selectFrom('users').select('id').limit(1).execute()
if (users.length === 0) {
  const hash = await hashPassword('quiet white wall')
  const cats = [['painting', 'Painting'], ['prints', 'Prints'], ['drawing', 'Drawing'], ['ceramics', 'Ceramics']] as const
  const ids = cats.map(() => newId('category'))
  await transact(db, async (tx) => {
    for (const [index, [slug, name]] of cats.entries())
      await tx.insertInto('categories').values({ id: ids[index]!, parent_id: null, slug, name, position: index }).execute()
    for (const [who, role] of [['wren', 'artist'], ['anselm', 'artist'], ['nele', 'buyer'], ['admin-vera', 'admin']] as const) {
      const id = newId('user')
      await insertUser(tx, { id, username: who, email: `${who}@example.org`, role, now })
      await tx.updateTable('users').set({ password_hash: hash, display_name: who === 'wren' ? 'Wren Halloran' : who }).where('id', '=', id).execute()
      if (role !== 'artist') continue
      for (let n = 0; n < 15; n += 1) {
        const artworkId = newId('artwork')
        const price = 5_000 + n * 2_350
        await insertArtwork(tx, { id: artworkId, artistId: id, title: `Study ${n + 1} after ${who}`, price, now: new Date(now.getTime() - n * 60_000) })
        await tx.updateTable('artworks').set({ category_id: ids[n % 4]! }).where('id', '=', artworkId).execute()
        await insertEdition(tx, { id: newId('edition'), artworkId, kind: n % 3 ? 'original' : 'limited', copies: 30, price, now })
      }
    }
  })
  await writeFile(join(process.env['ARTIQO_HOME'] ?? '.artiqo', 'demo-logins.json'), JSON.stringify([
    { who: 'artist', login: 'wren', password: 'quiet white wall' }, { who: 'buyer', login: 'nele', password: 'quiet white wall' }, { who: 'admin', login: 'admin-vera', password: 'quiet white wall' }]))
}
console.log(JSON.stringify({ opened: true }))
await db.destroy()
