import type { Page } from '@playwright/test'
import { newArtist } from './support/people.ts'
import { expect, test } from './support/test.ts'
import { unique } from './support/unique.ts'
import { categories, hang, hangAll } from './support/works.ts'

test('works are found by words in title, artist, medium and description, and by them alone', async ({ page }) => {
  const [artist, word] = [await newArtist(), `wren${unique()}`]
  const [titled, made, told] = await hangAll(artist, [
    { title: `Heron ${word}` },
    { title: 'Lock house', medium: `Etching on ${word} paper` },
    { title: 'Slack water', description: `Seen from the ${word} bridge at noon.` },
    { title: 'Left out' },
  ])
  await page.goto('/')
  await search(page, word)
  await expect(page.getByRole('heading', { level: 1, name: `Works for “${word}”` })).toBeVisible()
  await expect(titles(page)).toHaveText([told?.title ?? '', made?.title ?? '', titled?.title ?? ''])
  await search(page, `${word} heron`)
  await expect(titles(page)).toHaveText([titled?.title ?? ''])
  await search(page, artist.name)
  await expect(titles(page)).toHaveCount(4)
})

test('filters and order are in the address, and each can be taken away again', async ({ page }) => {
  const [painting, other] = await categories()
  if (!painting || !other) throw new Error('The shop has two categories at least')
  const [artist, word] = [await newArtist(), `ferry${unique()}`]
  const [cheap, middle, dear] = await hangAll(artist, [
    { title: `One ${word}`, price: 90, category: painting },
    { title: `Two ${word}`, price: 160, category: other },
    { title: `Three ${word}`, price: 900, category: painting },
  ])
  const names = (...works: (typeof cheap)[]) => works.map((work) => work?.title ?? '')
  await page.goto(`/works?q=${word}`)
  await expect(titles(page)).toHaveText(names(dear, middle, cheap))

  await page.getByRole('combobox', { name: 'Sort' }).selectOption('Price, low to high')
  await expect(titles(page)).toHaveText(names(cheap, middle, dear))
  await page.getByRole('button', { name: 'Under €200' }).click()
  await expect(titles(page)).toHaveText(names(cheap, middle))
  await page.getByRole('radio', { name: new RegExp(`^${painting.name}`) }).click()
  await expect(titles(page)).toHaveText(names(cheap))
  await expect(page.getByRole('status').filter({ hasText: '1 work' })).toBeVisible()
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    q: word,
    category: painting.slug,
    max: '200',
    sort: 'price_up',
  })

  await page.reload()
  await expect(titles(page)).toHaveText(names(cheap))
  await page.getByRole('button', { name: 'Remove filter: Up to €200' }).click()
  await expect(titles(page)).toHaveText(names(cheap, dear))
  await page.goBack()
  await expect(titles(page)).toHaveText(names(cheap))
  await page.getByRole('link', { name: 'Clear all' }).click()
  await expect(page).toHaveURL('/works?sort=price_up')
})

test('a price range is typed as people write it', async ({ page }) => {
  const [artist, word] = [await newArtist(), `quay${unique()}`]
  const [, middle] = await hangAll(artist, [
    { title: `A ${word}`, price: 90 },
    { title: `B ${word}`, price: 1250 },
    { title: `C ${word}`, price: 2000 },
  ])
  await page.goto(`/works?q=${word}`)
  await page.getByRole('textbox', { name: 'From' }).fill('100')
  await page.getByRole('textbox', { name: 'To' }).fill('1.500,00')
  await page.getByRole('textbox', { name: 'To' }).press('Enter')
  await expect(titles(page)).toHaveText([middle?.title ?? ''])
  await expect(page.getByRole('button', { name: 'Remove filter: €100 to €1,500' })).toBeVisible()
})

test('when nothing matches, the filter is named without which something would', async ({ page }) => {
  const [artist, word] = [await newArtist(), `dune${unique()}`]
  const work = await hang(artist, { title: `Grass ${word}`, price: 640 })
  await page.goto(`/works?q=${word}&max=20`)
  await expect(page.getByRole('heading', { name: 'No works match all 2 filters' })).toBeVisible()
  await page.getByRole('link', { name: 'Without Up to €20' }).click()
  await expect(titles(page)).toHaveText([work.title])
})

test('what an address asks for and is not known is left out, and said', async ({ page }) => {
  await page.goto('/works?sort=loudest')
  await expect(page.getByText('Part of this link isn’t known here any more')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Artworks' })).toBeVisible()
})

test('back from a work leads to the same place in the list', async ({ visit }) => {
  const [artist, word] = [await newArtist(), `tide${unique()}`]
  const works = await hangAll(
    artist,
    Array.from({ length: 8 }, () => ({ title: `Tide ${word}` })),
  )
  const sixth = works.at(-6)
  if (!sixth) throw new Error('Eight works hang')
  const page = await visit({ viewport: { width: 390, height: 640 } })
  await page.goto(`/works?q=${word}`)
  const link = page.getByRole('main').getByRole('link', { name: sixth.title, exact: true })
  await link.scrollIntoViewIfNeeded()
  const before = await scrolled(page)
  expect(before).toBeGreaterThan(400)
  await link.click()
  const heading = page.getByRole('heading', { level: 1, name: sixth.title })
  await expect(heading).toBeFocused()
  expect(await scrolled(page)).toBe(0)

  await page.goBack()
  await expect(link).toBeFocused()
  await expect.poll(() => scrolled(page)).toBe(before)
})

test('more works are shown on the same page, and a reload shows as many', async ({ page }) => {
  test.slow()
  const [artist, word] = [await newArtist(), `reed${unique()}`]
  const works = await hangAll(
    artist,
    Array.from({ length: 26 }, () => ({ title: `Reed ${word}` })),
  )
  await page.goto(`/works?q=${word}`)
  await expect(titles(page)).toHaveCount(24)
  await expect(page.getByText('24 of 26 shown')).toBeVisible()
  await page.getByRole('button', { name: 'Show 24 more' }).press('Enter')
  const firstNew = page
    .getByRole('main')
    .getByRole('article')
    .filter({ hasText: works[1]?.title ?? '' })
  await expect(titles(page)).toHaveText(works.map((work) => work.title).toReversed())
  await expect(firstNew.getByRole('link').first()).toBeFocused()
  await expect(page).toHaveURL(`/works?q=${word}&page=2`)
  await page.reload()
  await expect(titles(page)).toHaveCount(26)
})

test('an address that leads nowhere says so, and leads on', async ({ page }) => {
  for (const path of ['/nothing/here', '/w/no-such-work', '/a/nobody-of-this-name']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: 'Nothing hangs here' })).toBeVisible()
    await expect(page).toHaveTitle('Nothing hangs here. Artiqo')
  }
  await page.getByRole('main').getByRole('link', { name: 'See all works' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Artworks' })).toBeVisible()
})

test('a work that was taken down says so, with works like it', async ({ page }) => {
  const [artist, other] = await Promise.all([newArtist(), newArtist()])
  const [gone] = await Promise.all([hang(artist), hang(other)])
  await artist.api.studio.artworks.remove.mutate({ artworkId: gone.id })
  const answer = await page.goto(`/w/${gone.slug}`)
  expect(answer?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1, name: 'This work was taken down' })).toBeVisible()
  const others = page.getByRole('region', { name: 'Works like it' })
  await expect(others.getByRole('article').first()).toBeVisible()
})

test('without a network, what is there stays, and buying waits', async ({ page }) => {
  const work = await hang(await newArtist())
  await page.goto(`/w/${work.slug}`)
  const button = page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first()
  await expect(button).toBeEnabled()
  await page.context().setOffline(true)
  await expect(page.getByRole('status').filter({ hasText: 'You’re offline.' })).toBeVisible()
  await expect(button).toBeDisabled()
  await page.context().setOffline(false)
  await expect(button).toBeEnabled()
})

async function search(page: Page, words: string): Promise<void> {
  const box = page.getByRole('banner').getByRole('searchbox', { name: 'Search works, artists, materials' })
  await box.fill(words)
  await box.press('Enter')
}

/** The titles of the works in the list, in their order. */
function titles(page: Page) {
  return page
    .getByRole('main')
    .getByRole('article')
    .getByRole('link')
    .filter({ has: page.locator('.title') })
}

function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(scrollY))
}
