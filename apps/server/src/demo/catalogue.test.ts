import { isReservedUsername, slugify, usernamePattern } from '@artiqo/domain/username'
import { describe, expect, test } from 'vitest'
import { artists, categories, worksInOrder } from './catalogue.ts'
import { demoHolds, demoOrders } from './orders.ts'
import { demoAdmin, demoBuyers, demoPassword } from './people.ts'
import type { DemoCategory } from './types.ts'

const works = artists.flatMap((artist) => artist.works)
const words = (text: string) => text.trim().split(/\s+/).length
const leaves = (tree: readonly DemoCategory[]): string[] =>
  tree.flatMap(({ slug, children }) => (children.length > 0 ? leaves(children) : [slug]))
const slugs = (tree: readonly DemoCategory[]): string[] =>
  tree.flatMap(({ slug, children }) => [slug, ...slugs(children)])

describe('the demo artists', () => {
  test('are nine or more, with names, handles and addresses of their own', () => {
    expect(artists.length).toBeGreaterThanOrEqual(9)
    const people = [...artists, ...demoBuyers, demoAdmin]
    const usernames = people.flatMap(({ username }) => username ?? [])
    expect(new Set(usernames).size).toBe(usernames.length)
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length)
    for (const username of usernames) {
      expect(username).toMatch(usernamePattern)
      expect(isReservedUsername(username), username).toBe(false)
    }
    for (const { email } of people) expect(email).toMatch(/@example\.org$/)
  })

  test('say where they work, what they do and what sending costs', () => {
    for (const { username, place, lead, story, delivery } of artists) {
      expect(place, username).not.toBe('')
      expect(words(lead), username).toBeGreaterThanOrEqual(5)
      expect(words(story), username).toBeGreaterThanOrEqual(50)
      expect(delivery.home ?? 0, username).toBeGreaterThan(0)
      expect(delivery.collect, username).toBe(delivery.collectPlace !== '')
      expect(delivery.eu ?? Infinity, username).toBeGreaterThan(delivery.home ?? 0)
    }
  })

  test('have a portrait: a detail of a work of theirs', () => {
    for (const { works: own, photoOf } of artists) expect(own.map(({ title }) => title)).toContain(photoOf)
  })
})

describe('the demo works', () => {
  test('are 200 or more on view, and of every artist a dozen or more', () => {
    expect(works.filter(({ state }) => state === 'published').length).toBeGreaterThanOrEqual(200)
    for (const { works: own, username } of artists) expect(own.length, username).toBeGreaterThanOrEqual(12)
  })

  test('are each in the hanging order once, the first sixty by every artist', () => {
    expect(worksInOrder.map(({ key }) => key).toSorted()).toEqual(works.map(({ key }) => key).toSorted())
    expect(new Set(worksInOrder.slice(0, 60).map(({ artist }) => artist)).size).toBe(artists.length)
  })

  test('have a title of their own within an artist’s works', () => {
    expect(new Set(works.map(({ key }) => key)).size).toBe(works.length)
    for (const { key, artist, title } of works) expect(key).toBe(`${artist}/${slugify(title)}`)
  })

  test('hang in categories that exist and have none below', () => {
    const all = slugs(categories)
    expect(new Set(all).size).toBe(all.length)
    const used = new Set(works.map(({ category }) => category))
    expect([...used].filter((slug) => !leaves(categories).includes(slug))).toEqual([])
    expect(leaves(categories).filter((slug) => !used.has(slug))).toEqual([])
  })

  test.each(works.map((work) => [work.key, work] as const))('%s is fit to be listed', (_, work) => {
    expect(work.year).toBeGreaterThanOrEqual(2020)
    expect(work.medium).not.toBe('')
    expect(work.surface).not.toBe('')
    for (const mm of [work.widthMm, work.heightMm]) expect(mm).toBeGreaterThanOrEqual(150)
    for (const mm of [work.widthMm, work.heightMm, work.depthMm ?? 0]) expect(mm).toBeLessThanOrEqual(2000)
    expect(work.editions.length).toBeGreaterThan(0)
    for (const edition of work.editions) {
      expect(edition.priceCents).toBeGreaterThanOrEqual(2500)
      expect(edition.kind === 'limited').toBe(edition.size !== null)
      expect(edition.soldBefore).toBeLessThanOrEqual(edition.size ?? 0)
    }
    expect(work.pictures.length).toBeGreaterThanOrEqual(1)
    expect(work.pictures.length).toBeLessThanOrEqual(4)
    expect(work.pictures[0]?.view.kind).toBe('front')
    for (const { alt } of work.pictures) {
      expect(words(alt), alt).toBeGreaterThanOrEqual(15)
      expect(words(alt), alt).toBeLessThanOrEqual(30)
      expect(alt).not.toMatch(/image of|picture of|photo of/i)
    }
    expect(words(work.story)).toBeGreaterThanOrEqual(6)
    expect(work.story.length).toBeLessThanOrEqual(600)
  })

  test('describe their covers in words that no other cover has', () => {
    const covers = works.map(({ pictures }) => pictures[0]?.alt)
    expect(new Set(covers).size).toBe(works.length)
    expect(new Set(works.map(({ story }) => story)).size).toBe(works.length)
  })

  test('show every state of a listing and every kind of edition', () => {
    expect(new Set(works.map(({ state }) => state))).toEqual(new Set(['published', 'draft', 'unlisted', 'archived']))
    expect(new Set(works.flatMap(({ editions }) => editions.map(({ kind }) => kind)))).toEqual(
      new Set(['original', 'limited', 'open']),
    )
  })

  test('have more pictures than one, most of them', () => {
    expect(works.filter(({ pictures }) => pictures.length >= 2).length / works.length).toBeGreaterThan(0.9)
  })
})

describe('the demo orders', () => {
  const byKey = new Map(works.map((work) => [work.key, work]))

  test('show every state of an order and of an artist’s part', () => {
    expect(new Set(demoOrders.map(({ state }) => state)).size).toBe(6)
    expect(new Set(demoOrders.flatMap(({ parts }) => parts.map(({ state }) => state))).size).toBe(5)
  })

  test('are of works on view, by people who are known', () => {
    const buyers = demoBuyers.map(({ key }) => key)
    for (const { buyer } of [...demoOrders, ...demoHolds]) expect(buyers).toContain(buyer)
    for (const key of [
      ...demoOrders.flatMap(({ lines }) => lines.map(({ work }) => work)),
      ...demoHolds.map(({ work }) => work),
    ])
      expect(byKey.get(key)?.state, key).toBe('published')
  })

  test('never sell more than there is: an original once, a limited edition within its number', () => {
    const taken = new Map<string, number>()
    const take = (work: string, quantity: number) => taken.set(work, (taken.get(work) ?? 0) + quantity)
    for (const { state, lines } of demoOrders)
      if (state !== 'expired' && state !== 'cancelled') for (const { work, quantity } of lines) take(work, quantity)
    for (const { work } of demoHolds) take(work, 1)
    for (const [key, quantity] of taken) {
      const edition = byKey.get(key)?.editions[0]
      const left =
        edition?.kind === 'open' ? Infinity : edition?.kind === 'limited' ? (edition.size ?? 0) - edition.soldBefore : 1
      expect(quantity, key).toBeLessThanOrEqual(left)
    }
  })

  test('tell their parts truly: what is complete was delivered, what was sent has a number', () => {
    for (const { key, state, parts, lines } of demoOrders) {
      expect(
        parts.map(({ artist }) => artist),
        key,
      ).toEqual([...new Set(lines.map(({ work }) => work.split('/')[0]))])
      if (state === 'completed')
        expect(
          parts.every((part) => part.state === 'delivered'),
          key,
        ).toBe(true)
      for (const part of parts)
        if (part.method === 'ship' && (part.state === 'shipped' || part.state === 'delivered'))
          expect(part.trackingNumber, key).not.toBe('')
    }
  })

  test('are signed in for with a password that the shop would take', async () => {
    const { passwordRefusal } = await import('@artiqo/domain/password')
    for (const { name, email, username } of demoBuyers)
      expect(passwordRefusal(demoPassword, [name, email, username ?? '']), name).toBeNull()
  })
})
