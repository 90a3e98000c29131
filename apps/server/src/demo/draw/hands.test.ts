import { describe, expect, test } from 'vitest'
import { artists } from '../catalogue.ts'
import { hands } from './hands.ts'
import type { HandName } from './hands.ts'
import type { PictureSpec } from './render.ts'
import { renderPicture } from './render.ts'

const covers = artists.flatMap((artist) => artist.works.flatMap((work) => work.pictures[0]?.spec ?? []))
const ofEach = hands.map((hand) => [hand, covers.filter((spec) => spec.drawing.hand === hand)] as const)
const firstOf = (specs: readonly PictureSpec[]): PictureSpec => {
  const [first] = specs
  if (!first) throw new Error('This hand has drawn nothing')
  return first
}
const small = (spec: PictureSpec) => renderPicture(spec, 160)

/** Where the light is on a picture: the brightness of 8 × 8 places. */
async function glance(spec: PictureSpec): Promise<number[]> {
  const { default: sharp } = await import('sharp')
  return [
    ...(await sharp(await small(spec))
      .resize(8, 8, { fit: 'fill' })
      .greyscale()
      .raw()
      .toBuffer()),
  ]
}

describe.each(ofEach)('%s', { timeout: 60_000 }, (hand: HandName, specs) => {
  test('draws the same work to the same bytes, every time', async () => {
    const [once, again] = [await small(firstOf(specs)), await small(firstOf(specs))]
    expect(once.equals(again)).toBe(true)
  })

  test('draws another work otherwise', async () => {
    const spec = firstOf(specs)
    const other = await small({ ...spec, seed: `${spec.seed}, again` })
    expect(other.equals(await small(spec))).toBe(false)
  })

  test('draws no two of its works alike', async () => {
    const some = specs.slice(0, 6)
    const seen = []
    for (const spec of some) seen.push((await small(spec)).toString('base64'))
    expect(new Set(seen).size).toBe(some.length)
  })

  test('leaves no picture empty: there is light and dark on each', async () => {
    for (const spec of specs.slice(-3)) {
      const places = await glance(spec)
      expect(Math.max(...places) - Math.min(...places), spec.seed).toBeGreaterThan(12)
    }
  })

  test('says how long an original takes', async () => {
    const spec = firstOf(specs)
    const before = process.cpuUsage()
    const original = await renderPicture(spec)
    const { user, system } = process.cpuUsage(before)
    const took = Math.round((user + system) / 1000)
    process.stdout.write(`  ${hand}: ${took} ms of one core, ${Math.round(original.length / 1024)} kB\n`)
    expect(original.length).toBeGreaterThan(20_000)
    expect(original.length).toBeLessThan(3_000_000)
  })
})

test('each hand is one artist’s, and each artist has one', () => {
  const byArtist = artists.map((artist) => [
    ...new Set(artist.works.flatMap((work) => work.pictures.map(({ spec }) => spec.drawing.hand))),
  ])
  expect(byArtist.every((own) => own.length === 1)).toBe(true)
  expect(new Set(byArtist.flat())).toEqual(new Set(hands))
  expect(byArtist).toHaveLength(hands.length)
})
