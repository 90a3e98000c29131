import { get } from 'node:http'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { processUploaded, deleteVariants, type StoredPicture } from '#media/process-uploaded.ts'
import { phonePhoto } from '#media/testing/sample-pictures.ts'
import { openUploadApp, type UploadApp } from '#media/testing/upload-app.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let app: UploadApp
let picture: StoredPicture
const originalKey = 'originals/0123456789abcdef.jpg'
beforeAll(async () => {
  app = await openUploadApp()
  await app.store.put(originalKey, await phonePhoto(1000, 700), { contentType: 'image/jpeg' })
  picture = await processUploaded({ ...app, originalKey, purpose: 'artwork' })
})
afterAll(() => app.close())

const media = (path: string, init?: RequestInit) => fetch(`${app.url}/media/${path}`, init)

test('variants are served for ever, as what they are and nothing else', async () => {
  for (const { width, format, bytes } of picture.variants) {
    const response = await media(`${picture.hash}/${width}.${format}`)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-disposition': `inline; filename="artiqo-${picture.hash.slice(0, 12)}-${width}.${format}"`,
      'content-length': String(bytes),
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': `image/${format}`,
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
    expect((await response.arrayBuffer()).byteLength).toBe(bytes)
  }
})

test('HEAD says the same without a body, and a known tag is not sent again', async () => {
  const path = `${picture.hash}/320.webp`
  const whole = await media(path)
  await whole.arrayBuffer()
  const head = await media(path, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length')]).toEqual([200, whole.headers.get('content-length')])
  expect(await head.text()).toBe('')

  const etag = whole.headers.get('etag') ?? ''
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const known = await media(path, { headers: { 'if-none-match': tag } })
    expect([known.status, known.headers.get('etag')]).toEqual([304, etag])
    expect(known.headers.get('cache-control')).toContain('immutable')
  }
  expect((await media(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
})

test('what is not there, not a variant or not below the variants is one and the same answer', async () => {
  const elsewhere = 'f'.repeat(64)
  const paths = [
    `${elsewhere}/320.webp`,
    `${picture.hash}/4096.webp`,
    `${picture.hash}/320.jpg`,
    `${picture.hash}/320.webp.bak`,
    `${picture.hash}/..%2f..%2foriginals%2f0123456789abcdef.jpg`,
    `..%2foriginals/0123456789abcdef.jpg`,
    `originals/0123456789abcdef.jpg`,
    `${picture.hash.toUpperCase()}/320.webp`,
    `${picture.hash}/0320.webp`,
    `${picture.hash}/320%00.webp`,
  ]
  for (const path of paths) {
    const { status, body, type, cache } = await rawGet(`/media/${path}`)
    expect([path, status, body]).toEqual([path, 404, 'Not found'])
    expect([type, cache]).toEqual(['text/plain; charset=utf-8', 'no-store'])
  }
})

test('making the variants again ends in the same place', async () => {
  expect(picture.widths).toEqual([320, 640])
  expect(await processUploaded({ ...app, originalKey, purpose: 'artwork' })).toEqual(picture)
  expect(await app.temporary()).toEqual([])
})

test('a damaged original says so and leaves nothing', async () => {
  const damaged = 'originals/damaged.jpg'
  await app.store.put(damaged, (await phonePhoto(1000, 700)).subarray(0, 5000), { contentType: 'image/jpeg' })
  const again = processUploaded({ ...app, originalKey: damaged, purpose: 'artwork' })
  await expect(again).rejects.toMatchObject({ name: 'PictureRefused', code: 'picture_damaged' })
  await expect(processUploaded({ ...app, originalKey: 'originals/none.jpg', purpose: 'avatar' })).rejects.toThrow(
    'no original',
  )
  expect(await app.temporary()).toEqual([])
})

test('an avatar is served in its own widths, and deleted variants are gone', async () => {
  const avatar = await processUploaded({ ...app, originalKey, purpose: 'avatar' })
  expect(avatar.widths).toEqual([96, 192, 384])
  expect((await media(`${avatar.hash}/192.avif`)).status).toBe(200)
  await deleteVariants(app.store, avatar.hash, avatar.widths)
  expect((await media(`${avatar.hash}/192.avif`)).status).toBe(404)
})

/** A request whose path nobody tidies up on the way. */
function rawGet(path: string) {
  return new Promise<{ status: number | undefined; body: string; type?: string; cache?: string }>((resolve, reject) => {
    const { hostname, port } = new URL(app.url)
    get({ hostname, port, path }, (response) => {
      let body = ''
      const { 'content-type': type = '', 'cache-control': cache = '' } = response.headers
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.on('end', () => resolve({ status: response.statusCode, body, type, cache }))
    }).on('error', reject)
  })
}
