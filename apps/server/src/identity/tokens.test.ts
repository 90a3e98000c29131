import { createSecretKey } from 'node:crypto'
import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { movableClock } from '#clock.ts'
import { readAccessToken, signAccessToken } from './access-token.ts'
import { presentedToken, readRefreshToken, signRefreshToken } from './refresh-token.ts'

const userId = 'usr_01h455vb4pex5vsknk084sn02q'
const sessionId = 'ses_01h455vb4pex5vsknk084sn02q'
const actor = { userId, sessionId, roles: new Set(['buyer', 'artist'] as const) } as const
const secret = createSecretKey('a secret that is longer than 32 characters', 'utf8')
const deps = () => ({ secret, clock: movableClock({ now: () => new Date('2026-11-20T10:00:00.400Z') }) })

describe('an access token', () => {
  test('says for ten minutes who calls', async () => {
    const shop = deps()
    const { token, expiresAt } = await signAccessToken(shop, actor)
    expect(expiresAt.toISOString()).toBe('2026-11-20T10:10:00.000Z')
    shop.clock.advance(599_000)
    expect(await readAccessToken(shop, token)).toEqual(actor)
    shop.clock.advance(1000)
    expect(await readAccessToken(shop, token)).toBeNull()
  })

  test('is taken from nobody else', async () => {
    const shop = deps()
    const { token } = await signAccessToken(shop, actor)
    const [head = '', body = '', signature = ''] = token.split('.')
    const forgedBody = Buffer.from(Buffer.from(body, 'base64url').toString().replace('"artist"', '"admin"')).toString(
      'base64url',
    )
    const noAlgorithm = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')
    const other = { ...shop, secret: createSecretKey('another secret, longer than 32 characters', 'utf8') }
    expect(forgedBody).not.toBe(body)
    const forgeries = [
      '',
      'nonsense',
      `${head}.${forgedBody}.${signature}`,
      `${noAlgorithm}.${body}.`,
      `${head}.${body}.`,
      (await signAccessToken(other, actor)).token,
    ]
    for (const forgery of forgeries) expect(await readAccessToken(shop, forgery)).toBeNull()
    expect(await readAccessToken(shop, token)).not.toBeNull()
  })

  test.each([
    ['alg', { alg: 'HS512', typ: 'at+jwt' }, {}],
    ['typ', { alg: 'HS256', typ: 'JWT' }, {}],
    ['iss', { alg: 'HS256', typ: 'at+jwt' }, { iss: 'elsewhere' }],
    ['aud', { alg: 'HS256', typ: 'at+jwt' }, { aud: 'artiqo:refresh' }],
    ['exp', { alg: 'HS256', typ: 'at+jwt' }, { exp: undefined }],
    ['sub', { alg: 'HS256', typ: 'at+jwt' }, { sub: 'art_01h455vb4pex5vsknk084sn02q' }],
    ['roles', { alg: 'HS256', typ: 'at+jwt' }, { roles: ['owner'] }],
  ])('with a wrong %s is refused, even when it is signed with our secret', async (_what, header, wrong) => {
    const shop = deps()
    const iat = Math.floor(shop.clock.now().getTime() / 1000)
    const claims = {
      iss: 'artiqo',
      aud: 'artiqo:api',
      sub: userId,
      sid: sessionId,
      roles: [],
      jti: 'x',
      iat,
      exp: iat + 60,
    }
    const sign = (changes: object) => new SignJWT({ ...claims, ...changes }).setProtectedHeader(header).sign(secret)
    expect(await readAccessToken(shop, await sign(wrong))).toBeNull()
    const right = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' }).sign(secret)
    expect(await readAccessToken(shop, await right)).not.toBeNull()
  })
})

describe('a refresh token', () => {
  test('names its session, and no two are the same', async () => {
    const shop = deps()
    const expiresAt = new Date(shop.clock.now().getTime() + 60_000)
    const one = await signRefreshToken(shop, { userId, sessionId, expiresAt })
    const two = await signRefreshToken(shop, { userId, sessionId, expiresAt })
    expect(one).not.toBe(two)
    expect(await readRefreshToken(shop, one)).toBe(sessionId)
    shop.clock.advance(60_000)
    expect(await readRefreshToken(shop, one)).toBeNull()
  })

  test('is no access token, nor the other way round', async () => {
    const shop = deps()
    const expiresAt = new Date(shop.clock.now().getTime() + 60_000)
    const refresh = await signRefreshToken(shop, { userId, sessionId, expiresAt })
    const { token: access } = await signAccessToken(shop, actor)
    expect(await readAccessToken(shop, refresh)).toBeNull()
    expect(await readRefreshToken(shop, access)).toBeNull()
  })

  test('in the input is meant before one in the cookie', () => {
    const request = { id: '', network: '', userAgent: '', cartToken: null, idempotencyKey: null, calls: 1 }
    const withCookie = { request: { ...request, refreshCookie: 'cookie' } }
    expect(presentedToken(withCookie, { refreshToken: 'input' })).toEqual({ token: 'input', transport: 'token' })
    expect(presentedToken(withCookie, {})).toEqual({ token: 'cookie', transport: 'cookie' })
    expect(presentedToken({ request: { ...request, refreshCookie: null } }, {})).toBeNull()
  })
})
