import { Uploaded } from '@artiqo/contracts/studio'
import type { ArtworkId } from '@artiqo/domain/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '#app.ts'
import { signAccessToken } from '#identity/access-token.ts'
import { newId } from '#new-id.ts'
import { given, type GivenUser } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { pixelBomb } from './testing/png-chunks.ts'
import { jpeg, phonePhoto } from './testing/sample-pictures.ts'

let shop: TestShop
let app: Awaited<ReturnType<typeof buildApp>>
let url: string
let wren: GivenUser
let draft: ArtworkId
beforeAll(async () => {
  shop = await createTestShop()
  app = await buildApp(shop.deps, { webDist: 'none' })
  url = await app.listen({ port: 0, host: '127.0.0.1' })
  wren = await given(shop.deps).artist()
  draft = (await wren.visitor.call.studio.artworks.create({ title: 'Salt room', medium: 'Linocut' })).id
})
afterAll(async () => {
  await app.close()
  await shop.close()
})

const bytes = (source: Uint8Array | string) => new Uint8Array(Buffer.from(source))

async function send(user: GivenUser, target: string, picture: Uint8Array<ArrayBuffer>, fileName = 'edge.jpg') {
  const roles = new Set(['buyer', 'artist'] as const)
  const { token } = await signAccessToken(shop.deps, { userId: user.id, sessionId: newId('session'), roles })
  const body = new FormData()
  body.set('picture', new Blob([picture]), fileName)
  const headers = { authorization: `Bearer ${token}`, 'x-artiqo-upload': '1', 'sec-fetch-site': 'same-origin' }
  const response = await fetch(`${url}/upload/pictures?${target}`, { method: 'POST', body, headers })
  const answer: unknown = await response.json()
  return { status: response.status, answer }
}

test('a picture is taken, made in the background, and hangs in every width without what the camera knew', async () => {
  const { status, answer } = await send(wren, `artworkId=${draft}`, bytes(await phonePhoto(1600, 1200)))
  expect(status).toBe(201)
  const { image } = Uploaded.parse(answer)
  expect(image).toMatchObject({ state: 'processing', width: 1200, height: 1600 })
  await shop.work()
  const [made] = (await wren.visitor.call.studio.artworks.get({ artworkId: draft })).images
  expect(made).toMatchObject({
    id: image?.id,
    state: 'ready',
    picture: { width: 1200, height: 1600, widths: [320, 640] },
  })
  for (const format of ['avif', 'webp']) {
    const response = await fetch(`${url}${made?.picture?.url}/640.${format}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, `image/${format}`])
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(Buffer.from(await response.arrayBuffer()).includes('Secretcam')).toBe(false)
  }
})

test('the same photo sent again is a photo of its own, so that the page can tell when it is made', async () => {
  const face = bytes(await phonePhoto(400, 400))
  const send1 = Uploaded.parse((await send(wren, 'purpose=avatar', face)).answer)
  await shop.work()
  const first = await wren.visitor.call.identity.me()
  const send2 = Uploaded.parse((await send(wren, 'purpose=avatar', face)).answer)
  await shop.work()
  const second = await wren.visitor.call.identity.me()
  expect([first.photoId, second.photoId]).toEqual([send1.photoId, send2.photoId])
  expect(second.photoId).not.toBe(first.photoId)
  expect(second.photo).toEqual(first.photo)
})

test('hostile pictures are told why, and the draft is as it was', async () => {
  const before = await wren.visitor.call.studio.artworks.get({ artworkId: draft })
  const photo = await jpeg(1600, 1200)
  const hostile = {
    picture_too_many_pixels: pixelBomb(),
    picture_type: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    picture_damaged: photo.subarray(0, photo.length / 2),
    picture_too_large: Buffer.alloc(31 * 1024 * 1024),
    picture_empty: Buffer.alloc(0),
  }
  for (const [reason, picture] of Object.entries(hostile)) {
    const { status, answer } = await send(wren, `artworkId=${draft}`, bytes(picture), 'wall.png')
    expect(answer).toMatchObject({ reason, message: expect.stringMatching(/^(wall\.png|This picture) /) })
    expect([413, 415, 422]).toContain(status)
  }
  expect(await wren.visitor.call.studio.artworks.get({ artworkId: draft })).toEqual(before)
})

test('nobody adds a picture to another artist’s work, and nobody does signed out', async () => {
  const other = await given(shop.deps).artist()
  const photo = bytes(await jpeg(400, 300))
  expect(await send(other, `artworkId=${draft}`, photo)).toMatchObject({ status: 404, answer: { reason: 'not_found' } })
  const anonymous = await fetch(`${url}/upload/pictures?artworkId=${draft}`, {
    method: 'POST',
    headers: { 'x-artiqo-upload': '1', 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x--',
  })
  expect([anonymous.status, await anonymous.json()]).toMatchObject([401, { reason: 'sign_in_required' }])
})

test('another site’s page cannot send a picture in an artist’s name', async () => {
  const response = await fetch(`${url}/upload/pictures?purpose=avatar`, {
    method: 'POST',
    headers: { 'x-artiqo-upload': '1', origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    body: new FormData(),
  })
  expect([response.status, await response.json()]).toMatchObject([403, { code: 'FORBIDDEN', reason: 'foreign_origin' }])
})
