import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { artists } from '../catalogue.ts'
import type { DemoWork } from '../types.ts'
import { renderPicture } from './render.ts'
import type { View } from './render.ts'

const works = artists.flatMap((artist) => artist.works)
const find = (wanted: (work: DemoWork) => boolean): DemoWork => {
  const work = works.find(wanted)
  if (!work) throw new Error('No such work in the catalogue')
  return work
}
const look = async (work: DemoWork, view: View, pixels = 160) => {
  const [cover] = work.pictures
  if (!cover) throw new Error(`${work.title} has no cover`)
  return renderPicture({ ...cover.spec, view }, pixels)
}

const painting = find((work) => work.key === 'marit-oosterlinck/the-long-way-to-astene')
const print = find((work) => work.key === 'wren-halloran/teasel-and-moon')
const jar = find((work) => work.key === 'tomasz-wilk/moon-jar-chalk')

describe('a second look', { timeout: 60_000 }, () => {
  test.each<[string, DemoWork, View]>([
    ['from near', painting, { kind: 'detail', x: 0.4, y: 0.5, zoom: 2.4 }],
    ['in a room', painting, { kind: 'room', room: 'gallery', close: false }],
    ['in a room, close', print, { kind: 'room', room: 'study', close: true }],
    ['from the side', painting, { kind: 'side', deepMm: 20 }],
    ['on the table', print, { kind: 'table' }],
    ['turned', jar, { kind: 'turned', turn: 0.55 }],
  ])('%s is another picture than the front, and always the same one', async (_, work, view) => {
    const seen = await look(work, view)
    expect(seen.equals(await look(work, { kind: 'front' }))).toBe(false)
    expect(seen.equals(await look(work, view))).toBe(true)
  })

  test('from near shows the same paint: a detail, made small, looks like that part of the front', async () => {
    const front = sharp(await look(painting, { kind: 'front' }, 400))
    const part = await front
      .extract({ left: 100, top: 100, width: 200, height: 200 })
      .resize(12, 12)
      .greyscale()
      .raw()
      .toBuffer()
    const near = await look(painting, { kind: 'detail', x: 0.5, y: 0.5, zoom: 2 }, 400)
    const detail = await sharp(near).resize(12, 12).greyscale().raw().toBuffer()
    const apart = [...part].reduce((sum, value, i) => sum + Math.abs(value - (detail[i] ?? 0)), 0) / part.length
    expect(apart).toBeLessThan(8)
  })

  test('a front has the work’s own proportions', async () => {
    for (const work of works.filter((_, index) => index % 31 === 0)) {
      const { width, height } = await sharp(await look(work, { kind: 'front' }, 160)).metadata()
      expect(width / height, work.key).toBeCloseTo(work.widthMm / work.heightMm, 1)
    }
  })
})
