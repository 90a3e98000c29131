import { expect, test } from 'vitest'
import { variantWidths } from '#media/picture-limits.ts'
import { PictureRefused, pictureNotes, pictureRefusals, plainFileName } from '#media/picture-refused.ts'

test.each(pictureRefusals)('%s is a sentence that names the file and fits its column', (code) => {
  const refused = new PictureRefused(code, { kind: 'an XML or HTML document', width: 65_535, height: 65_535 })
  const sentence = refused.sentence('a-very-long-file-name-that-goes-on-and-on-until-nobody-reads-it-any-more.jpeg')
  expect(sentence).toMatch(/^a-very-long-file-name-that-goes-on-and-o….*\.$/)
  expect(sentence.length).toBeLessThanOrEqual(300)
  expect(sentence).not.toContain('!')
  expect(refused.message).toMatch(/^This picture /)
})

test('a file name in a sentence has no path, nothing invisible and nothing endless', () => {
  expect(plainFileName('C:\\fakepath\\edge.jpg')).toBe('edge.jpg')
  expect(plainFileName('../../etc/passwd')).toBe('passwd')
  expect(plainFileName('a\u0000b\u202Egpj.exe\n c.jpg')).toBe('abgpj.exe c.jpg')
  expect(plainFileName('zee bij 日没.jpg')).toBe('zee bij 日没.jpg')
  expect(Array.from(plainFileName('é'.repeat(500))).length).toBe(57)
})

test('a picture under 1,600 px is taken with a note, on its longer side', () => {
  expect(pictureNotes('edge.jpg', { width: 640, height: 400 })).toEqual([
    { code: 'picture_too_small', message: 'edge.jpg is 640 px wide. 1,600 or more keeps it sharp.' },
  ])
  expect(pictureNotes('', { width: 400, height: 1599 })[0]?.message).toContain('This picture is 1,599 px tall')
  expect(pictureNotes('edge.jpg', { width: 1000, height: 1600 })).toEqual([])
})

test('widths are never larger than the picture, and there is always one', () => {
  expect(variantWidths('artwork', 4000, 3000)).toEqual([320, 640, 1280, 2048])
  expect(variantWidths('artwork', 1280, 900)).toEqual([320, 640, 1280])
  expect(variantWidths('artwork', 1279, 900)).toEqual([320, 640])
  expect(variantWidths('artwork', 120, 80)).toEqual([120])
  expect(variantWidths('avatar', 300, 300)).toEqual([96, 192])
  expect(variantWidths('avatar', 40, 40)).toEqual([40])
})

test('a tall picture leaves out the widths that no encoder should be asked for', () => {
  expect(variantWidths('artwork', 3000, 15_000)).toEqual([320, 640, 1280])
  expect(variantWidths('artwork', 1500, 30_000)).toEqual([320, 640])
})
