import type { Home } from '@artiqo/contracts/catalog'
import { expect, type Page } from '@playwright/test'
import { newArtist } from '../../support/people.ts'
import { alter, breakDown, inTime, loseNetwork, stall } from '../faults.ts'
import { statesOf } from '../state.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const onItsWay = (page: Page) => expect(page.getByText('On its way', { exact: true })).toBeAttached()
const broken = (page: Page) => heading(page, 'We broke something')

export const home = statesOf('Home', {
  'the wall': async ({ page }) => {
    await page.goto('/')
    await expect(heading(page, 'Work from the studios around you')).toBeVisible()
  },
  'nothing hangs yet': async ({ page }) => {
    await alter<Home>(page, 'catalog.home', (home) => ({ ...home, wall: [], newest: [], artists: [], works: 0 }))
    await page.goto('/')
    await expect(page.getByText('The wall is still empty')).toBeVisible()
  },
  'on its way': async ({ page }) => {
    await stall(page, 'catalog.home')
    await page.goto('/')
    await onItsWay(page)
  },
  broken: async ({ page }) => {
    await breakDown(page, 'catalog.home')
    await page.goto('/')
    await inTime(page, broken(page))
  },
  offline: async ({ page }) => {
    await page.goto('/')
    await expect(heading(page, 'Work from the studios around you')).toBeVisible()
    await loseNetwork(page)
    await expect(page.getByText('You’re offline.')).toBeVisible()
  },
})

export const browse = statesOf('Browse', {
  'all works': async ({ page }) => {
    await page.goto('/works')
    await expect(heading(page, 'Artworks')).toBeVisible()
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  },
  filtered: async ({ page, shop }) => {
    await shop.print()
    await page.goto('/works?max=900&free=true&sort=price_up')
    await expect(page.getByRole('button', { name: /^Remove filter: Up to/ })).toBeVisible()
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  },
  'filters, on a phone': async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/works?max=900')
    await page.getByRole('button', { name: /^Filters/ }).click()
    await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible()
  },
  'a search': async ({ page, shop }) => {
    const { title } = await shop.print()
    await page.goto(`/works?q=${encodeURIComponent(title)}`)
    await expect(heading(page, /^Works for/)).toBeVisible()
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  },
  'nothing matches': async ({ page, shop }) => {
    const { title } = await shop.print()
    await page.goto(`/works?q=${encodeURIComponent(title)}&max=2`)
    await expect(page.getByRole('heading', { name: 'No works match all 2 filters' })).toBeVisible()
    await expect(page.getByRole('link', { name: /^Without Up to/ })).toBeVisible()
  },
  'an old link': async ({ page }) => {
    await page.goto('/works?sort=loudest')
    await expect(page.getByText('Part of this link isn’t known here any more')).toBeVisible()
  },
  'on its way': async ({ page }) => {
    await stall(page, 'catalog.list')
    await page.goto('/works')
    await onItsWay(page)
  },
  broken: async ({ page }) => {
    await breakDown(page, 'catalog.list')
    await page.goto('/works')
    await inTime(page, broken(page))
  },
  'the next works didn’t arrive': async ({ page }) => {
    await alter<{ nextCursor: string | null; total: number | null }>(page, 'catalog.list', (list) => ({
      ...list,
      nextCursor: list.nextCursor ?? 'bm93aGVyZQ',
      total: Math.max(48, list.total ?? 0),
    }))
    await page.goto('/works')
    const more = page.getByRole('button', { name: 'Show 24 more' })
    await expect(more).toBeVisible()
    await breakDown(page, 'catalog.list')
    await more.click()
    const failed = page.getByText('The next works didn’t arrive')
    await inTime(page, failed)
    return failed
  },
  offline: async ({ page }) => {
    await page.goto('/works')
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
    await loseNetwork(page)
    await expect(page.getByText('You’re offline.')).toBeVisible()
  },
})

export const artists = statesOf('Artists', {
  'all of them': async ({ page }) => {
    await page.goto('/artists')
    await expect(heading(page, 'The artists')).toBeVisible()
  },
  nobody: async ({ page }) => {
    await alter<{ items: unknown[] }>(page, 'catalog.artists', (list) => ({ ...list, items: [] }))
    await page.goto('/artists')
    await expect(page.getByText('Nobody has hung a work yet')).toBeVisible()
  },
  'on its way': async ({ page }) => {
    await stall(page, 'catalog.artists')
    await page.goto('/artists')
    await onItsWay(page)
  },
  broken: async ({ page }) => {
    await breakDown(page, 'catalog.artists')
    await page.goto('/artists')
    await inTime(page, broken(page))
  },
})

export const artist = statesOf('Artist', {
  'with works': async ({ page, shop }) => {
    const { username, name, api } = await shop.artist()
    await shop.print()
    const { bio } = await api.identity.me.query()
    if (bio === '')
      await api.identity.updateProfile.mutate({
        bio: 'Paints by the window.\n\nCame to Ghent for a winter and stayed.',
        place: 'Ghent',
      })
    await page.goto(`/a/${username}`)
    await expect(heading(page, name)).toBeVisible()
  },
  'nothing hangs yet': async ({ page }) => {
    const { username } = await newArtist('Mira Holt')
    await page.goto(`/a/${username}`)
    await expect(page.getByText('Nothing hangs here yet')).toBeVisible()
  },
  'on its way': async ({ page, shop }) => {
    const { username } = await shop.artist()
    await stall(page, 'identity.profile')
    await page.goto(`/a/${username}`)
    await onItsWay(page)
  },
  broken: async ({ page, shop }) => {
    const { username } = await shop.artist()
    await breakDown(page, 'identity.profile')
    await page.goto(`/a/${username}`)
    await inTime(page, broken(page))
  },
})
