import { describe, expect, test } from 'vitest'
import { readPixelSize } from './picture-size.ts'

const ascii = (word: string) => [...word].map((letter) => letter.charCodeAt(0))
const big = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, at) => (value >>> (8 * (bytes - 1 - at))) & 255)
const little = (value: number, bytes: number) => big(value, bytes).toReversed()
const file = (...bytes: (number | number[])[]) => new Blob([new Uint8Array(bytes.flat())])

describe('the size of a picture is read without decoding it', () => {
  test('of a PNG', async () => {
    const png = file(
      0x89,
      ascii('PNG\r\n\u001a\n'),
      big(13, 4),
      ascii('IHDR'),
      big(16_000, 4),
      big(15_999, 4),
      8,
      6,
      0,
      0,
      0,
    )
    expect(await readPixelSize(png)).toEqual({ width: 16_000, height: 15_999 })
  })

  test.each([
    ['a plain one', 0xc0],
    ['a progressive one', 0xc2],
  ])('of a JPEG, past what the camera wrote: %s', async (_, frame) => {
    const camera = [0xff, 0xe1, ...big(70, 2), ...Array<number>(68).fill(0xff)]
    const tables = [0xff, 0xff, 0xc4, ...big(4, 2), 0, 0]
    const jpeg = file(0xff, 0xd8, camera, tables, 0xff, frame, big(17, 2), 8, big(4000, 2), big(6000, 2))
    expect(await readPixelSize(jpeg)).toEqual({ width: 6000, height: 4000 })
  })

  test('of a WebP: plain, lossless and extended', async () => {
    const riff = (kind: string, ...rest: (number | number[])[]) =>
      file(ascii('RIFF'), little(1000, 4), ascii('WEBP'), ascii(kind), little(100, 4), ...rest)
    const plain = riff('VP8 ', 0, 0, 0, 0x9d, 0x01, 0x2a, little(1200, 2), little(800, 2))
    const lossless = riff('VP8L', 0x2f, little(1199 | (799 << 14), 4))
    const extended = riff('VP8X', 0, 0, 0, 0, little(1199, 3), little(799, 3))
    for (const webp of [plain, lossless, extended])
      expect(await readPixelSize(webp)).toEqual({ width: 1200, height: 800 })
  })

  test('of an AVIF made of tiles', async () => {
    const ispe = (width: number, height: number) => [
      big(20, 4),
      ascii('ispe'),
      big(0, 4),
      big(width, 4),
      big(height, 4),
    ]
    const avif = file(
      big(24, 4),
      ascii('ftypavif'),
      big(0, 12),
      ...ispe(512, 512),
      ...ispe(8000, 7000),
      ...ispe(512, 512),
    )
    expect(await readPixelSize(avif)).toEqual({ width: 8000, height: 7000 })
  })

  test('of nothing else, and of nothing that is cut off', async () => {
    expect(await readPixelSize(file(ascii('GIF89a'), little(1200, 2)))).toBeNull()
    expect(await readPixelSize(file(0xff, 0xd8, 0xff, 0xe1, big(60_000, 2)))).toBeNull()
    expect(await readPixelSize(file())).toBeNull()
  })
})
