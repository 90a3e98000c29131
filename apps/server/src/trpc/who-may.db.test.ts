import { createSecretKey } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signAccessToken } from '#identity/access-token.ts'
import { signRefreshToken } from '#identity/refresh-token.ts'
import { registered } from '#identity/testing/accounts.ts'
import { newId } from '#new-id.ts'
import { castOf, type Cast } from '#testing/doors/cast.ts'
import { fieldsOf, sampleOf, withValue } from '#testing/doors/fields.ts'
import { eachOf, knocker, type Knocker } from '#testing/doors/knock.ts'
import { doors, type Door, type Rung } from '#testing/doors/ladder.ts'
import { snapshotOf } from '#testing/doors/snapshot.queries.ts'
import { openTestShop, type OpenShop } from '#testing/open-shop.ts'

let shop: OpenShop
let cast: Cast
let knock: Knocker
beforeAll(async () => {
  const unlimited = '1000000/1m'
  shop = await openTestShop({ LIMIT_LOGIN: unlimited, LIMIT_LOGIN_ADDRESS: unlimited, LIMIT_RECOVERY: unlimited })
  cast = await castOf(shop)
  knock = knocker(shop.url)
})
afterAll(() => shop.close())

/** Who may call what. A procedure that is not named here may not be there: say who may, and put it on that rung. */
const policy: Record<Rung, readonly string[]> = {
  anyone: [
    ...['register', 'login', 'refresh', 'logout', 'forgotPassword', 'resetPassword', 'verifyEmail', 'usernameFree']
      .concat('profile')
      .map((name) => `identity.${name}`),
    ...['list', 'search', 'get', 'similar', 'categories', 'artists', 'home'].map((name) => `catalog.${name}`),
    ...['get', 'add', 'update', 'remove', 'clear'].map((name) => `cart.${name}`),
    ...['begin', 'renew', 'leave'].map((name) => `checkout.${name}`),
    ...['place', 'get', 'cancel'].map((name) => `orders.${name}`),
    ...['config', 'intent', 'get'].map((name) => `payments.${name}`),
  ],
  signedIn: [...['changePassword', 'me', 'updateProfile', 'setPhoto'].map((name) => `identity.${name}`), 'orders.list'],
  artist: doors.map(({ path }) => path).filter((path) => path.startsWith('studio.')),
  admin: doors.map(({ path }) => path).filter((path) => path.startsWith('admin.')),
}

const send = (door: Door, token?: string, input = door.input ? sampleOf(door.input) : undefined) =>
  knock.call(door, input, { token })
const on = (...rungs: Rung[]) => doors.filter(({ rung }) => rung !== null && rungs.includes(rung))

describe('every procedure', () => {
  test('stands on the rung that is written down for it', () => {
    for (const rung of ['anyone', 'signedIn', 'artist', 'admin'] as const)
      expect(
        on(rung)
          .map(({ path }) => path)
          .toSorted(),
        rung,
      ).toEqual([...policy[rung]].toSorted())
    expect(doors.filter(({ rung }) => rung === null).map(({ path }) => path)).toEqual([])
  })

  test('turns away who is not signed in, no artist or no admin, whatever they send, and does nothing', async () => {
    const { buyer, artist, admin, dismissed } = cast.tokens
    const refusals: [Door[], string | undefined, string][] = [
      [on('signedIn', 'artist', 'admin'), undefined, '401 UNAUTHORIZED sign_in_required'],
      [on('artist'), buyer, '403 FORBIDDEN artist_only'],
      [on('artist'), admin, '403 FORBIDDEN artist_only'],
      [on('admin'), buyer, '403 FORBIDDEN admin_only'],
      [on('admin'), artist, '403 FORBIDDEN admin_only'],
      [on('admin'), dismissed, '403 FORBIDDEN admin_only'],
    ]
    const before = await snapshotOf(shop.deps.db)
    for (const [those, token, expected] of refusals)
      await eachOf(those, async (door) => {
        for (const input of [undefined, { nonsense: true }, door.input ? sampleOf(door.input) : undefined]) {
          const { status, code, reason } = await send(door, token, input)
          expect(`${status} ${code} ${reason}`, door.path).toBe(expected)
        }
      })
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  }, 60_000)

  test('says that a token is over, forged or no access token, instead of serving a guest', async () => {
    const actor = { userId: cast.buyerId, sessionId: newId('session'), roles: new Set(['buyer', 'artist'] as const) }
    const past = { now: () => new Date(shop.clock.now().getTime() - 11 * 60_000) }
    const other = createSecretKey('another secret, of another shop, just as long as ours', 'utf8')
    const unsigned = [
      { alg: 'none', typ: 'at+jwt' },
      { sub: actor.userId, sid: actor.sessionId, roles: ['admin'] },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    const good = cast.tokens.artist
    const stale = [
      (await signAccessToken({ ...shop.deps, clock: past }, actor)).token,
      (await signAccessToken({ ...shop.deps, secret: other }, actor)).token,
      await signRefreshToken(shop.deps, { ...actor, expiresAt: new Date(shop.clock.now().getTime() + 1e6) }),
      `${unsigned}.`,
      `${good.slice(0, -2)}xx`,
      good.split('.').slice(0, 2).join('.'),
      'garbage',
      'x'.repeat(4000),
    ]
    const asking = doors.filter(({ meta }) => !meta.public && !meta.anyToken)
    expect(asking.length).toBeGreaterThan(35)
    const before = await snapshotOf(shop.deps.db)
    await eachOf(asking, async (door) => {
      for (const token of stale) {
        const { status, code, reason } = await send(door, token)
        expect(`${status} ${code} ${reason}`, door.path).toBe('401 UNAUTHORIZED session_ended')
      }
    })
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  }, 60_000)

  test('that everybody may see is shown with a bad token too, as it is to guests', async () => {
    for (const door of doors.filter(({ meta }) => meta.public)) {
      const [guest, stale] = [await send(door), await send(door, 'garbage')]
      expect([stale.status, stale.reason], door.path).toEqual([guest.status, guest.reason])
      expect(['200 ', '404 not_found'], door.path).toContain(`${guest.status} ${guest.reason}`)
    }
  })
})

describe('a session that was ended', () => {
  test('gets no new token and changes no password, though its access token has minutes left', async () => {
    const { signedIn } = await registered(shop, { transport: 'token' })
    const { accessToken: token, refreshToken } = signedIn
    const mutation = (path: string) => ({ path, type: 'mutation' as const })
    expect(await knock.call(mutation('identity.logout'), { refreshToken }, { token })).toMatchObject({ status: 200 })
    const before = await snapshotOf(shop.deps.db)
    const change = { oldPassword: 'whatever it was', newPassword: 'another long password' }
    for (const answer of [
      await knock.call(mutation('identity.refresh'), { refreshToken }),
      await knock.call(mutation('identity.changePassword'), change, { token }),
    ])
      expect(answer).toMatchObject({ status: 401, code: 'UNAUTHORIZED', reason: 'session_ended' })
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  })
})

describe('what belongs to somebody else', () => {
  /** What these name is for everybody to see. */
  const open = new Set(['cart.add', 'orders.place', 'studio.artworks.create'])
  const ids = (): Record<string, string> => ({
    art: cast.work.artworkId,
    edn: cast.work.editionId,
    img: cast.imageId,
    ord: cast.order.orderId,
    aor: cast.artistOrderId,
    pay: cast.order.paymentId,
    usr: cast.buyerId,
  })
  const idFields = (door: Door) =>
    door.input ? fieldsOf(door.input).filter(({ schema }) => schema._zod.def.type === 'template_literal') : []
  const withIds = (door: Door) => idFields(door).length > 0

  test('is not there, to another buyer, another artist and a guest alike, and stays as it is', async () => {
    const mine = doors.filter((door) => withIds(door) && door.rung !== 'admin' && !open.has(door.path))
    expect(mine.length).toBeGreaterThan(14)
    const before = await snapshotOf(shop.deps.db)
    const wrong: string[] = []
    await eachOf(mine, async (door) => {
      let input: unknown = door.input ? sampleOf(door.input) : undefined
      for (const { path } of idFields(door)) {
        const theirs = ids()[String(readAt(input, path)).slice(0, 3)]
        if (theirs !== undefined) input = withValue(input, path, theirs)
      }
      const visitors =
        door.rung === 'artist' ? [cast.tokens.rival] : [cast.tokens.stranger, cast.tokens.rival, undefined]
      for (const token of visitors) {
        const { status, code, reason } = await send(door, token, input)
        const told = `${status} ${code} ${reason}`
        if (told !== '404 NOT_FOUND not_found') wrong.push(`${door.path} ${JSON.stringify(input)} → ${told}`)
      }
    })
    expect(wrong).toEqual([])
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  }, 60_000)

  test('cannot be reached through something of one’s own', async () => {
    const own = cast.rivals.artworkId
    const price = { amount: 5000, currency: 'EUR' }
    const tries: [string, unknown, string][] = [
      ['studio.images.remove', { artworkId: own, imageId: cast.imageId }, '404 not_found'],
      ['studio.images.setAlt', { artworkId: own, imageId: cast.imageId, alt: 'Mine now' }, '404 not_found'],
      ['studio.images.reorder', { artworkId: own, imageIds: [cast.imageId] }, '409 version_conflict'],
      [
        'studio.artworks.update',
        { artworkId: own, editions: [{ id: cast.work.editionId, kind: 'original', price }] },
        '404 not_found',
      ],
      ['studio.artworks.update', { artworkId: own, categoryId: 'cat_01h455vb4pex5vsknk084sn02q' }, '400 invalid_input'],
      ['studio.artworks.create', { editions: [{ id: cast.work.editionId, kind: 'original', price }] }, '404 not_found'],
    ]
    const before = await snapshotOf(shop.deps.db)
    for (const [path, input, expected] of tries) {
      const { status, reason } = await knock.call({ path, type: 'mutation' }, input, { token: cast.tokens.rival })
      expect(`${status} ${reason}`, `${path} ${JSON.stringify(input)}`).toBe(expected)
    }
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  })

  test('is opened by no link but its own', async () => {
    const { linkToken, orderId, paymentId } = cast.order
    const [suffix = '', signature = ''] = linkToken.split('.')
    const flipped = `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`
    const wrong = ['', '.', suffix, `${suffix}.`, `.${signature}`, orderId, '\u0000'].concat(
      [flipped, signature.slice(0, -1), `${signature}.x`, `${signature}=`, `${signature} `, 'A'.repeat(22)].map(
        (other) => `${suffix}.${other}`,
      ),
      `${'0'.repeat(26)}.${signature}`,
      `${suffix.toUpperCase()}.${signature}`,
    )
    const before = await snapshotOf(shop.deps.db)
    const open = async (path: string, type: Door['type'], input: object) => {
      const { status, reason } = await knock.call({ path, type }, input, { token: cast.tokens.stranger })
      expect(`${status} ${reason}`, `${path} ${JSON.stringify(input)}`).toBe('404 not_found')
    }
    for (const linkToken of wrong) {
      await open('orders.get', 'query', { linkToken })
      await open('orders.cancel', 'mutation', { linkToken })
      await open('payments.get', 'query', { paymentId, linkToken })
      await open('payments.intent', 'mutation', { paymentId, linkToken })
    }
    // Some of these decode to the same bytes.
    for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
      if (!linkToken.endsWith(last))
        await open('orders.get', 'query', { linkToken: `${linkToken.slice(0, -1)}${last}` })
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
    const right = await knock.call({ path: 'orders.get', type: 'query' }, { linkToken })
    expect(right.status).toBe(200)
  })
})

function readAt(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === String(key))?.[1]
        : undefined,
    input,
  )
}
