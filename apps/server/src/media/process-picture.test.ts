import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPictureRoom, type PictureRoom } from '#media/testing/picture-room.ts'
import { blackPng, chunkBomb } from '#media/testing/png-chunks.ts'
import { brightPhoto, jpeg, phonePhoto, sample } from '#media/testing/sample-pictures.ts'

// Real pictures in a real process take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let room: PictureRoom
beforeAll(async () => {
  room = await openPictureRoom()
})
afterAll(() => room.close())

describe('what is cleaned', () => {
  test('a photo loses its place, its camera and its maker, and stands upright', async () => {
    const photo = phonePhoto(1600, 1200)
    expect((await sharp(await photo).metadata()).exif?.toString('latin1')).toContain('Secretcam')
    const { picture, read, names } = await room.make(photo)
    expect(picture).toMatchObject({ width: 1200, height: 1600 })
    expect(names).toEqual(['320.avif', '320.webp', '640.avif', '640.webp'])
    for (const name of names) {
      const bytes = await read(name)
      const { exif, xmp, iptc, icc, orientation, width, height } = await sharp(bytes).metadata()
      expect([exif, xmp, iptc, icc, orientation]).toEqual(Array.from({ length: 5 }))
      expect(Number(height) / Number(width)).toBeCloseTo(4 / 3, 1)
      expect(bytes.includes('Secretcam')).toBe(false)
      expect(bytes.includes('Verbeke')).toBe(false)
    }
    // Lying, the dark quarter was in the upper left; turned upright it is in the upper right.
    const corner = async (left: number) => {
      const pixels = await sharp(await read('320.webp'))
        .extract({ left, top: 20, width: 1, height: 1 })
        .raw()
        .toBuffer()
      return Math.max(...pixels)
    }
    expect(await corner(280)).toBeLessThan(60)
    expect(await corner(20)).toBeGreaterThan(100)
  })

  test('a photo that is a web page and an archive as well is only a photo afterwards', async () => {
    const tail = Buffer.from('<html><script>alert(1)</script></html>PK\u0003\u0004payload')
    const { read, names } = await room.make(Buffer.concat([await jpeg(700, 500), tail]))
    expect(names).toHaveLength(4)
    for (const name of names) {
      const bytes = await read(name)
      expect(bytes.includes('script')).toBe(false)
      expect(bytes.includes('payload')).toBe(false)
    }
  })

  test.each(['iCCP', 'zTXt'] as const)('200 MB folded into a %s chunk never unfold', async (type) => {
    const bomb = chunkBomb(type)
    expect(bomb.length).toBeLessThan(300_000)
    const { picture, names, read } = await room.make(bomb)
    expect(picture).toMatchObject({ width: 40, height: 40 })
    expect(names).toEqual(['40.avif', '40.webp'])
    expect((await read('40.webp')).length).toBeLessThan(1000)
  })
})

describe('what is made', () => {
  test('every width up to the picture, never more, in both formats', async () => {
    const { picture, read } = await room.make(jpeg(2600, 1300))
    expect(picture.variants.map(({ width, format }) => `${width}.${format}`)).toEqual([
      '320.avif',
      '320.webp',
      '640.avif',
      '640.webp',
      '1280.avif',
      '1280.webp',
      '2048.avif',
      '2048.webp',
    ])
    for (const { width, format, bytes } of picture.variants) {
      const made = await read(`${width}.${format}`)
      expect(made.length).toBe(bytes)
      const header = await sharp(made).metadata()
      expect([header.width, header.height]).toEqual([width, width / 2])
      expect(header.format).toBe(format === 'avif' ? 'heif' : 'webp')
    }
    expect(Buffer.from(picture.thumbhash, 'base64').length).toBeLessThan(40)
  })

  test('the same picture gets the same address, another one another', async () => {
    const [first, again, other] = [
      await room.make(jpeg(500, 400)),
      await room.make(jpeg(500, 400)),
      await room.make(jpeg(500, 401)),
    ]
    expect(again.picture.hash).toBe(first.picture.hash)
    expect(other.picture.hash).not.toBe(first.picture.hash)
  })

  test('an avatar is a square from the middle', async () => {
    const { picture, read } = await room.make(jpeg(900, 500), 'avatar')
    expect(picture).toMatchObject({ width: 500, height: 500 })
    expect(picture.variants.map(({ width }) => width)).toEqual([96, 96, 192, 192, 384, 384])
    expect(await sharp(await read('192.avif')).metadata()).toMatchObject({ width: 192, height: 192 })
  })

  test('a CMYK scan keeps its colours', async () => {
    const red = sharp({ create: { width: 400, height: 300, channels: 3, background: '#c01818' } })
    const scan = await red.toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()
    expect((await sharp(scan).metadata()).space).toBe('cmyk')
    const { read } = await room.make(scan)
    expect((await sharp(await read('320.webp')).metadata()).space).toBe('srgb')
    const { channels } = await sharp(await read('320.webp')).stats()
    expect(channels[0]?.mean).toBeGreaterThan(150)
    expect(channels[2]?.mean).toBeLessThan(80)
  })

  test('a wide-gamut photo is brought to sRGB', async () => {
    const orange = sharp({ create: { width: 400, height: 300, channels: 3, background: '#e07020' } })
    const { read } = await room.make(orange.withIccProfile('p3').jpeg({ quality: 95 }).toBuffer())
    const { channels } = await sharp(await read('320.webp')).stats()
    expect(channels.map(({ mean }) => Math.abs(mean))).toEqual([
      expect.closeTo(0xe0, -1),
      expect.closeTo(0x70, -1),
      expect.closeTo(0x20, -1),
    ])
  })

  test('a 16-bit PNG and a transparent one, which stays transparent', async () => {
    const deep = await sample(400, 300).toColourspace('rgb16').png().toBuffer()
    expect((await sharp(deep).metadata()).depth).toBe('ushort')
    const { read } = await room.make(deep)
    expect((await sharp(await read('320.avif')).metadata()).depth).toBe('uchar')

    const glass = sharp({
      create: { width: 400, height: 300, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.25 } },
    })
    const clear = await room.make(glass.png().toBuffer())
    for (const name of ['320.webp', '320.avif']) {
      const { channels } = await sharp(await clear.read(name)).stats()
      expect(channels[3]?.mean).toBeCloseTo(64, -1)
    }
  })

  test('a grey picture and a phone’s high dynamic range photo', async () => {
    const grey = await room.make(sample(400, 300).greyscale().png().toBuffer())
    expect(grey.names).toEqual(['320.avif', '320.webp'])
    const bright = await brightPhoto(700, 500)
    expect((await sharp(bright).metadata()).gainMap).toBeDefined()
    expect((await room.make(bright)).picture).toMatchObject({ width: 700, height: 500 })
  })

  test('a scroll hangs, in the widths that browsers can show', async () => {
    const { picture } = await room.make(blackPng(1300, 20_000))
    expect(picture.variants.map(({ width }) => width)).toEqual([320, 320, 640, 640])
  })
})
