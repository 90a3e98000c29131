import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#new-id.ts'
import { given } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { Visitor } from '#trpc/visitor.ts'
import { registered, withToken } from './testing/accounts.ts'
import { refusal } from './testing/refusal.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterAll(() => shop.close())

const at = async (input: Parameters<typeof registered>[1] = {}) => {
  const account = await registered(shop, input)
  return { ...account, home: await withToken(shop, account.visitor, account.signedIn.accessToken) }
}

describe('the own profile', () => {
  test('changes what is named and leaves the rest', async () => {
    const { home } = await at({ firstName: 'Wren' })
    await home.call.identity.updateProfile({ displayName: ' Wren Alder ', bio: 'Tides.\nSalt.', place: 'Gent' })
    const me = await home.call.identity.updateProfile({ firstName: null })
    expect(me).toMatchObject({ displayName: 'Wren Alder', bio: 'Tides.\nSalt.', place: 'Gent', firstName: null })
    expect(await home.call.identity.me()).toEqual(me)
  })

  test.each([{ roles: ['admin'] }, { email: 'other@example.org' }, { username: 'other' }, { photo_id: 'img_x' }])(
    'is not the place to change %o',
    async (change) => {
      const { home } = await at()
      expect((await refusal(home.call.identity.updateProfile(change as never))).reason).toBe('invalid_input')
    },
  )

  test('is for who is signed in', async () => {
    const { identity } = new Visitor(shop.deps).call
    expect((await refusal(identity.me())).reason).toBe('sign_in_required')
    expect((await refusal(identity.updateProfile({ bio: '' }))).reason).toBe('sign_in_required')
  })
})

describe('a profile photo', () => {
  const hash = 'ab'.repeat(32)
  const webp = { contentType: 'image/webp' }

  async function givePhoto(userId: Awaited<ReturnType<typeof at>>['signedIn']['user']['id']) {
    const id = newId('image')
    const key = `originals/${id}`
    await shop.deps.store.put(key, Buffer.from('original'), webp)
    for (const ending of ['96.webp', '96.avif'])
      await shop.deps.store.put(`variants/${hash}/${ending}`, Buffer.from('small'), webp)
    await shop.deps.db
      .insertInto('images')
      .values({
        id,
        owner_id: userId,
        artwork_id: null,
        purpose: 'avatar',
        position: 0,
        alt: '',
        state: 'ready',
        failure: null,
        original_key: key,
        hash,
        width: 96,
        height: 96,
        widths: '96',
        thumbhash: null,
        created_at: shop.clock.now(),
      })
      .execute()
    await shop.deps.db.updateTable('users').set({ photo_id: id }).where('id', '=', userId).execute()
    return key
  }

  test('is shown, and when it is removed its files go too, unless somebody else shows the same', async () => {
    const [one, two] = [await at(), await at()]
    const keys = [await givePhoto(one.signedIn.user.id), await givePhoto(two.signedIn.user.id)]
    expect((await one.home.call.identity.me()).photo).toMatchObject({ widths: [96], width: 96 })
    expect((await one.home.call.identity.setPhoto({ photo: null })).photo).toBeNull()
    expect(await shop.deps.store.exists(keys[0] ?? '')).toBe(false)
    expect(await shop.deps.store.exists(`variants/${hash}/96.webp`)).toBe(true)
    expect((await two.home.call.identity.me()).photo).not.toBeNull()
    await two.home.call.identity.setPhoto({ photo: null })
    expect(await shop.deps.store.exists(`variants/${hash}/96.webp`)).toBe(false)
    expect((await two.home.call.identity.setPhoto({ photo: null })).photo).toBeNull()
  })
})

describe('a public profile', () => {
  test('shows an artist with their works and tells nothing private', async () => {
    const { signedIn, username, email } = await at({ role: 'artist', firstName: 'Wren' })
    const { artworkId } = await given(shop.deps).work({ artistId: signedIn.user.id, title: 'Salt room' })
    const profile = await new Visitor(shop.deps).call.identity.profile({ username: username.toUpperCase() })
    expect(profile).toMatchObject({ username, name: 'Wren', isArtist: true, worksForSale: 1, worksSold: 0 })
    expect(profile.works.items.map((work) => work.id)).toEqual([artworkId])
    expect(JSON.stringify(profile)).not.toContain(email)
  })

  test('of a buyer is there too, without works', async () => {
    const { username } = await at()
    const profile = await new Visitor(shop.deps).call.identity.profile({ username })
    expect(profile).toMatchObject({ isArtist: false, works: { items: [], nextCursor: null } })
  })

  test('of nobody is not found', async () => {
    const { identity } = new Visitor(shop.deps).call
    expect(await refusal(identity.profile({ username: 'nobody-here' }))).toMatchObject({
      reason: 'not_found',
      httpStatus: 404,
    })
  })

  test('takes the same number of statements however many works there are', async () => {
    const { signedIn, username } = await at({ role: 'artist' })
    const { identity } = new Visitor(shop.deps).call
    const count = async () => {
      shop.statements()
      await identity.profile({ username })
      return shop.statements().length
    }
    await given(shop.deps).work({ artistId: signedIn.user.id })
    const one = await count()
    for (let works = 0; works < 6; works += 1) await given(shop.deps).work({ artistId: signedIn.user.id })
    expect(await count()).toBe(one)
    expect(one).toBeLessThanOrEqual(10)
  })
})

describe('the list of users', () => {
  test('is for admins alone, as the database knows them now', async () => {
    const { home } = await at()
    expect((await refusal(home.call.admin.users.list({}))).reason).toBe('admin_only')
    const admin = await given(shop.deps).admin()
    expect((await admin.visitor.call.admin.users.list({})).items.length).toBeGreaterThan(0)
    await shop.deps.db.deleteFrom('user_roles').where('user_id', '=', admin.id).execute()
    expect((await refusal(admin.visitor.call.admin.users.list({}))).reason).toBe('admin_only')
  })

  test('comes page by page, everybody once, newest first, in two statements a page', async () => {
    const admin = await given(shop.deps).admin()
    for (let count = 0; count < 7; count += 1) await given(shop.deps).buyer()
    const seen: string[] = []
    const { rows } = await sql<{ n: number }>`select count(*) as n from users`.execute(shop.deps.db)
    let cursor: string | undefined
    do {
      shop.statements()
      const page = await admin.visitor.call.admin.users.list({ limit: 3, cursor })
      // One more asks whether the caller is an admin.
      expect(shop.statements()).toHaveLength(3)
      seen.push(...page.items.map((user) => user.id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual([...new Set(seen)].toSorted().toReversed())
    expect(seen).toHaveLength(Number(rows[0]?.n))
  })

  test('finds by name, address and role, and takes signs as they are', async () => {
    const admin = await given(shop.deps).admin()
    const { username, email, signedIn } = await registered(shop, { role: 'artist' })
    const find = async (input: Parameters<typeof admin.visitor.call.admin.users.list>[0]) =>
      (await admin.visitor.call.admin.users.list({ limit: 100, ...input })).items
    expect(await find({ q: username.slice(1) })).toMatchObject([
      { id: signedIn.user.id, email, roles: ['buyer', 'artist'] },
    ])
    expect((await find({ q: email.toUpperCase() })).map((user) => user.id)).toEqual([signedIn.user.id])
    for (const q of ['%', '_____', String.raw`\ `, "' or 1=1 -- "]) expect(await find({ q: `${q}x` })).toEqual([])
    expect((await find({ role: 'admin' })).every((user) => user.roles.includes('admin'))).toBe(true)
    const [buyers, everybody] = [await find({ role: 'buyer' }), await find({})]
    expect(buyers).toEqual(everybody)
  })

  test('knows its own places only', async () => {
    const admin = await given(shop.deps).admin()
    const cursor = Buffer.from('"art_01h455vb4pex5vsknk084sn02q"').toString('base64url')
    expect((await refusal(admin.visitor.call.admin.users.list({ cursor }))).reason).toBe('invalid_input')
  })
})
