import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { DomainError } from '#errors.ts'
import { pixelBomb } from '#media/testing/png-chunks.ts'
import { heicHead, jpeg, phonePhoto } from '#media/testing/sample-pictures.ts'
import { sendPicture, uploadHeaders } from '#media/testing/send-picture.ts'
import { artwork, fullArtwork, openUploadApp, type UploadApp } from '#media/testing/upload-app.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let app: UploadApp
let pictures: string
beforeAll(async () => {
  app = await openUploadApp()
  pictures = `${app.url}/upload/pictures?artworkId=${artwork}`
})
afterAll(() => app.close())
afterEach(() => {
  vi.restoreAllMocks()
})

const multipartX = 'multipart/form-data; boundary=x'
const bytes = (source: Uint8Array | string) => new Uint8Array(Buffer.from(source))

test('a photo is taken whole, with its upright size and its placeholder, and its original kept', async () => {
  const photo = bytes(await phonePhoto(2400, 1800))
  const { status, body } = await sendPicture(pictures, photo, 'IMG 0042.jpg')
  expect([status, body]).toEqual([201, { image: { id: expect.any(String), width: 1800, height: 2400 }, notes: [] }])
  const upload = app.accepted.at(-1)
  expect(upload).toMatchObject({ target: { purpose: 'artwork', artworkId: artwork }, inspected: { type: 'jpeg' } })
  expect(upload?.hash).toBe(createHash('sha256').update(photo).digest('hex'))
  const original = await app.store.get(upload?.originalKey ?? '')
  expect(original && (await buffer(original.stream)).equals(photo)).toBe(true)
})

test('a small picture is taken with a note', async () => {
  const { status, body } = await sendPicture(pictures, bytes(await jpeg(640, 400)), 'édge.jpg')
  expect([status, body]).toMatchObject([
    201,
    { notes: [{ code: 'picture_too_small', message: 'édge.jpg is 640 px wide. 1,600 or more keeps it sharp.' }] },
  ])
})

test('the target may stand in fields, before or after the picture', async () => {
  for (const order of [
    ['purpose', 'picture'],
    ['picture', 'purpose'],
  ]) {
    const form = new FormData()
    for (const name of order) {
      if (name === 'purpose') form.set('purpose', 'avatar')
      else form.set('picture', new Blob([bytes(await jpeg(400, 400))]), 'me.jpg')
    }
    const response = await fetch(`${app.url}/upload/pictures`, { method: 'POST', body: form, headers: uploadHeaders })
    expect(response.status).toBe(201)
    expect(app.accepted.at(-1)?.target).toEqual({ purpose: 'avatar' })
  }
})

test.each([
  [
    'edge.jpg',
    () => jpeg(900, 600).then((whole) => whole.subarray(0, 9000)),
    422,
    'picture_damaged',
    'edge.jpg is damaged',
  ],
  ['wall.png', pixelBomb, 422, 'picture_too_many_pixels', 'wall.png is 16,000 × 16,000 px'],
  ['logo.png', () => '<svg xmlns="http://www.w3.org/2000/svg"/>', 415, 'picture_type', 'logo.png is an SVG drawing'],
  ['IMG_1.HEIC', heicHead, 415, 'picture_heic', 'IMG_1.HEIC is a HEIC photo'],
  ['none.jpg', () => '', 422, 'picture_empty', 'none.jpg is empty'],
])('%s is refused with a sentence, and nothing of it kept', async (name, draw, status, reason, sentence) => {
  const [before, taken] = [await app.originals(), app.accepted.length]
  const answer = await sendPicture(pictures, bytes(await draw()), name)
  expect(answer).toMatchObject({ status, body: { reason, message: expect.stringContaining(sentence) } })
  expect(answer.body).toMatchObject({ code: status === 415 ? 'UNSUPPORTED_MEDIA_TYPE' : 'UNPROCESSABLE_CONTENT' })
  expect(await app.originals()).toEqual(before)
  expect(app.accepted).toHaveLength(taken)
})

test('31 MB are refused by their announced size', async () => {
  const answer = await sendPicture(pictures, new Uint8Array(31 * 1024 * 1024), 'huge.jpg')
  expect(answer).toMatchObject({ status: 413, body: { code: 'PAYLOAD_TOO_LARGE', reason: 'picture_too_large' } })
})

test('a sender who never stops is told so after 30 MB, and cut off', async () => {
  const { head, sent } = await sendEndlessly(pictures)
  expect(head).toMatch(/^HTTP\/1.1 413 .*"reason":"picture_too_large","message":"flood.jpg is larger than 30 MB/s)
  // What is refused runs out for a while, then the line is cut.
  expect(sent).toBeLessThan(160 * 1024 * 1024)
})

test('a sender who hangs up in the middle leaves nothing behind', async () => {
  const upload = httpRequest(pictures, {
    method: 'POST',
    headers: { ...uploadHeaders, 'content-type': multipartX },
  })
  upload.on('error', () => {})
  upload.write('--x\r\nContent-Disposition: form-data; name="picture"; filename="a.jpg"\r\n\r\n')
  upload.write(Buffer.alloc(200_000, 1))
  await expect.poll(() => app.temporary()).toHaveLength(1)
  upload.destroy()
  await expect.poll(() => app.temporary()).toEqual([])
})

test('who is not signed in, sends a plain form, or wants a full work is told before the picture is read', async () => {
  const form = new FormData()
  form.set('picture', new Blob([bytes(await jpeg(64, 64))]), 'a.jpg')
  const post = async (url: string, headers: Record<string, string>) => {
    const response = await fetch(url, { method: 'POST', body: form, headers })
    return [response.status, await response.json()]
  }
  const { authorization } = uploadHeaders
  expect(await post(pictures, { 'x-artiqo-upload': '1' })).toMatchObject([401, { reason: 'sign_in_required' }])
  expect(await post(pictures, { authorization })).toMatchObject([403, { reason: 'foreign_origin' }])
  expect(await post(`${app.url}/upload/pictures?artworkId=${fullArtwork}`, uploadHeaders)).toMatchObject([
    409,
    { code: 'CONFLICT', reason: 'too_many_pictures', requestId: expect.any(String) },
  ])
})

test('no target, two targets, no file, two files, and what is no multipart are refused', async () => {
  const post = async (query: string, body: FormData | string, type?: string) => {
    const headers = { ...uploadHeaders, ...(type && { 'content-type': type }) }
    const response = await fetch(`${app.url}/upload/pictures${query}`, { method: 'POST', body, headers })
    return [response.status, await response.json()]
  }
  const one = new FormData()
  one.set('picture', new Blob([bytes(await jpeg(64, 64))]), 'a.jpg')
  const two = new FormData()
  for (const name of ['a', 'b']) two.set(name, new Blob([bytes(await jpeg(64, 64))]), `${name}.jpg`)
  const none = new FormData()
  none.set('purpose', 'avatar')

  expect(await post('', one)).toMatchObject([
    400,
    { reason: 'invalid_input', message: expect.stringContaining('artworkId') },
  ])
  expect(await post(`?artworkId=${artwork}&purpose=avatar`, one)).toMatchObject([400, { reason: 'invalid_input' }])
  expect(await post('?artworkId=art_1', one)).toMatchObject([400, { reason: 'invalid_input' }])
  expect(await post('', none)).toMatchObject([400, { message: expect.stringContaining('no picture') }])
  expect(await post('?purpose=avatar', two)).toMatchObject([400, { message: 'Send one picture in a request.' }])
  expect(await post('?purpose=avatar', '{}', 'application/json')).toMatchObject([
    415,
    { reason: 'unsupported_media_type' },
  ])
  expect(await post('?purpose=avatar', 'x', 'image/jpeg')).toMatchObject([415, { reason: 'unsupported_media_type' }])
  expect(await post('?purpose=avatar', 'no parts here', 'multipart/form-data; boundary=x')).toMatchObject([400, {}])
  expect(await post('?purpose=avatar', 'x', 'multipart/form-data')).toMatchObject([
    400,
    { reason: 'unreadable_request' },
  ])
})

test('an original is taken away again when the shop cannot keep the picture', async () => {
  const before = await app.originals()
  const refusing = vi.spyOn(app.hooks, 'accept')
  refusing.mockRejectedValueOnce(new DomainError('too_many_pictures', 'A work has ten pictures at most.'))
  const photo = bytes(await jpeg(640, 400))
  expect(await sendPicture(pictures, photo, 'a.jpg')).toMatchObject({
    status: 409,
    body: { reason: 'too_many_pictures' },
  })
  refusing.mockRejectedValueOnce(new Error('The database is away'))
  expect((await sendPicture(pictures, photo, 'a.jpg')).status).toBe(500)
  expect(await app.originals()).toEqual(before)
})

test('a person’s fifth picture at once has to wait, and is taken afterwards', async () => {
  const photo = bytes(await jpeg(1600, 1200))
  const answers = await Promise.all(Array.from({ length: 12 }, () => sendPicture(pictures, photo, 'a.jpg')))
  const waiting = answers.filter(({ status }) => status === 429)
  expect(waiting.length).toBeGreaterThan(0)
  expect(answers.filter(({ status }) => status === 201).length).toBe(12 - waiting.length)
  expect(waiting[0]?.retryAfter).toBe('2')
  expect(waiting[0]?.body).toMatchObject({ code: 'TOO_MANY_REQUESTS', reason: 'too_many_requests', retryAfter: 2 })
  expect((await sendPicture(pictures, photo, 'a.jpg')).status).toBe(201)
})

test('whatever came in, nothing stays on the way', async () => {
  await expect.poll(() => app.temporary()).toEqual([])
})

/** A sender who goes on and on, whatever it is told. */
function sendEndlessly(url: string) {
  return new Promise<{ head: string; sent: number }>((resolve) => {
    const { hostname, port, pathname, search } = new URL(url)
    const socket = connect(Number(port), hostname)
    let [head, sent] = ['', 0]
    socket.setEncoding('utf8').on('data', (text: string) => (head += text))
    socket.on('error', () => {}).on('close', () => resolve({ head, sent }))

    const headers = { ...uploadHeaders, host: hostname, 'transfer-encoding': 'chunked', 'content-type': multipartX }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const part = '--x\r\nContent-Disposition: form-data; name="picture"; filename="flood.jpg"\r\n\r\n'
    socket.write(
      `POST ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n${part.length.toString(16)}\r\n${part}\r\n`,
    )
    const chunk = Buffer.concat([Buffer.from('40000\r\n'), Buffer.alloc(0x40000, 1), Buffer.from('\r\n')])
    const flow = () => {
      let room = true
      while (room && !socket.destroyed) {
        room = socket.write(chunk)
        sent += chunk.length
      }
    }
    socket.on('drain', flow)
    flow()
  })
}
