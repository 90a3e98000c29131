import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openPictureRoom, type PictureRoom } from '#media/testing/picture-room.ts'
import { blackPng, pixelBomb } from '#media/testing/png-chunks.ts'
import { giantGif, heicHead, jpeg, sample, twoFrames } from '#media/testing/sample-pictures.ts'

// Real pictures in a real process take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let room: PictureRoom
beforeAll(async () => {
  room = await openPictureRoom()
})
afterAll(() => room.close())

test('refuses a 30 KB file that unfolds to 256 megapixels, with its size in the sentence', async () => {
  const bomb = pixelBomb()
  expect(bomb.length).toBeLessThan(40_000)
  const { code, sentence } = await room.refusal(bomb)
  expect(code).toBe('picture_too_many_pixels')
  expect(sentence).toContain('edge.jpg is 16,000 × 16,000 px, 256 megapixels. 50 is the most')
})

test.each([
  ['an SVG drawing', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
  ['an SVG drawing', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ['an HTML page', '\uFEFF <!DOCTYPE html><html><script>alert(1)</script></html>'],
  ['a PDF document', '%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj'],
  ['a ZIP archive', 'PK\u0003\u0004\u0014\0\0\0\0\0'],
  ['not a picture we know', 'Dear gallery, here is my work.'],
])('refuses %s, named for what it is', async (kind, text) => {
  expect(await room.refusal(text)).toMatchObject({ code: 'picture_type', sentence: expect.stringContaining(kind) })
})

test('refuses a web page with a photo behind it', async () => {
  const page = Buffer.concat([Buffer.from('<html><script>alert(1)</script>'), await jpeg(400, 300)])
  expect(await room.refusal(page)).toMatchObject({
    code: 'picture_type',
    sentence: expect.stringContaining('an HTML page'),
  })
})

test('refuses GIF and TIFF, moving or still, however large', async () => {
  expect(await room.refusal((await twoFrames()).gif().toBuffer())).toMatchObject({
    sentence: expect.stringContaining('edge.jpg is a GIF'),
  })
  expect(await room.refusal(giantGif())).toMatchObject({ code: 'picture_type' })
  expect(await room.refusal(sample(60, 40).tiff().toBuffer())).toMatchObject({
    sentence: expect.stringContaining('a TIFF picture'),
  })
})

test('refuses HEIC, with the way to export it', async () => {
  expect(await room.refusal(heicHead())).toEqual({
    code: 'picture_heic',
    sentence: expect.stringContaining('Export it as JPEG'),
  })
  expect(await room.refusal(heicHead('mif1'))).toMatchObject({ code: 'picture_heic' })
})

test('refuses an empty file, a moving picture, a thread', async () => {
  expect(await room.refusal('')).toMatchObject({ code: 'picture_empty' })
  expect(await room.refusal((await twoFrames()).webp().toBuffer())).toMatchObject({ code: 'picture_animated' })
  expect(await room.refusal(blackPng(3, 600))).toEqual({
    code: 'picture_too_long',
    sentence: expect.stringContaining('200 times as tall as it is wide'),
  })
})

const cuttable = {
  jpeg: () => sample(1200, 900).jpeg(),
  'progressive jpeg': () => sample(1200, 900).jpeg({ progressive: true }),
  png: () => sample(1200, 900).png(),
  webp: () => sample(1200, 900).webp(),
  avif: () => sample(1200, 900).avif({ effort: 0 }),
}
test.each(Object.entries(cuttable))(
  'refuses a %s that stops before its end, be it by twenty bytes',
  async (_kind, draw) => {
    const bytes = await draw().toBuffer()
    await expect(room.pool.inspect(await room.fileOf(bytes))).resolves.toMatchObject({ width: 1200, height: 900 })
    for (const kept of [bytes.length * 0.4, bytes.length * 0.8, bytes.length - 20]) {
      expect(await room.refusal(bytes.subarray(0, Math.floor(kept)))).toMatchObject({ code: 'picture_damaged' })
    }
  },
)

test('refuses only the first bytes of a picture', async () => {
  expect(await room.refusal((await jpeg(400, 300)).subarray(0, 30))).toMatchObject({ code: 'picture_damaged' })
  expect(await room.refusal(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toMatchObject({ code: 'picture_damaged' })
})
