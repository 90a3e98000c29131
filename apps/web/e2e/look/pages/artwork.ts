import type { Artwork } from '@artiqo/contracts/catalog'
import { expect, type Page } from '@playwright/test'
import { hang, type Work } from '../../support/works.ts'
import { alter, breakDown, inTime, loseNetwork, stall } from '../faults.ts'
import { buy, holdFor } from '../purchase.ts'
import { statesOf } from '../state.ts'

async function open(page: Page, { slug, title }: Pick<Work, 'slug' | 'title'>): Promise<void> {
  await page.goto(`/w/${slug}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}
const addButton = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first()

export const artwork = statesOf('Artwork', {
  available: async ({ page, shop }) => {
    await open(page, await shop.original())
    await expect(addButton(page)).toBeEnabled()
  },
  'of an edition': async ({ page, shop }) => {
    await open(page, await shop.print('limited'))
    await expect(addButton(page)).toBeEnabled()
  },
  'made to order': async ({ page, shop }) => {
    await open(page, await shop.print('open'))
    await expect(addButton(page)).toBeEnabled()
  },
  'last of an edition': async ({ page, shop }) => {
    const [artist, rival] = [await shop.artist(), await shop.rival()]
    const pictures = await shop.pictures(1)
    const work = await hang(artist, {
      exact: true,
      title: 'Honesty on the sill',
      pictures,
      kind: 'limited',
      copies: 2,
      price: 140,
    })
    await buy(rival.api, [work], { email: rival.email })
    await open(page, work)
    await expect(addButton(page)).toBeEnabled()
  },
  'in two ways, with several pictures': async ({ page, shop }) => {
    const artist = await shop.artist()
    const pictures = await shop.pictures(3)
    const work = await hang(artist, { exact: true, title: 'Teasel and moon', pictures, price: 640 })
    await artist.api.studio.artworks.update.mutate({
      artworkId: work.id,
      editions: [
        { id: work.editionId, kind: 'original', name: 'The original', price: { amount: 640_00, currency: 'EUR' } },
        { kind: 'limited', name: 'Small prints', size: 30, price: { amount: 45_00, currency: 'EUR' } },
      ],
    })
    await open(page, work)
    await expect(page.getByRole('radio', { name: /Small prints/ })).toBeVisible()
  },
  'in your cart': async ({ page, visitor, shop }) => {
    const work = await shop.print()
    await visitor.cart.add.mutate({ editionId: work.editionId })
    await open(page, work)
    await expect(page.getByRole('main').getByRole('link', { name: 'See it in your cart' })).toBeVisible()
  },
  'just put in the cart': async ({ page, shop }) => {
    await open(page, await shop.print())
    await addButton(page).click()
    await expect(page.getByRole('list', { name: 'Just done' })).toContainText('is in your cart')
  },
  'on hold for someone else': async ({ page, shop }) => {
    const [work, rival] = [await shop.original(), await shop.rival()]
    await holdFor(rival.api, [work])
    await open(page, work)
    await expect(page.getByText('Someone is checking out.')).toBeVisible()
  },
  'on hold for you': async ({ page, visitor, shop }) => {
    const work = await shop.original()
    await holdFor(visitor, [work])
    await open(page, work)
    await expect(page.getByRole('main').getByRole('link', { name: 'Finish checkout' }).first()).toBeVisible()
  },
  sold: async ({ page, shop }) => {
    const [work, rival] = [await shop.original(), await shop.rival()]
    await buy(rival.api, [work], { email: rival.email })
    await open(page, work)
    await expect(page.getByText('This one found a home.')).toBeVisible()
  },
  'sold while you looked': async ({ page, shop }) => {
    const [work, rival] = [await shop.original(), await shop.rival()]
    await open(page, work)
    await expect(addButton(page)).toBeEnabled()
    await buy(rival.api, [work], { email: rival.email })
    await addButton(page).click()
    await expect(page.getByRole('alert').filter({ hasText: 'You haven’t been charged' })).toBeVisible()
    await expect(page.getByText('This one found a home.')).toBeVisible()
  },
  'not for sale': async ({ page, shop }) => {
    // As of a work that came in from a museum, which has no edition.
    await alter<Artwork>(page, 'catalog.get', (work) => ({ ...work, editions: [], availability: 'not_for_sale' }))
    await open(page, await shop.print())
    await expect(page.getByText('Not for sale', { exact: true })).toBeVisible()
  },
  'off the lists': async ({ page, shop }) => {
    const work = await shop.original()
    await work.artist.api.studio.artworks.unlist.mutate({ artworkId: work.id })
    await open(page, work)
    await expect(page.getByText('Only people with the link see this.')).toBeVisible()
  },
  'taken down': async ({ page, shop }) => {
    const work = await shop.original()
    await work.artist.api.studio.artworks.remove.mutate({ artworkId: work.id })
    await page.goto(`/w/${work.slug}`)
    await expect(page.getByRole('heading', { level: 1, name: 'This work was taken down' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Works like it' })).toBeVisible()
  },
  'looked at closely': async ({ page, shop }) => {
    await open(page, await shop.print())
    await page.getByRole('button', { name: 'Look closer' }).click()
    await expect(page.getByRole('button', { name: 'Closer', exact: true })).toBeVisible()
  },
  'on its way': async ({ page, shop }) => {
    const { slug } = await shop.print()
    await stall(page, 'catalog.get')
    await page.goto(`/w/${slug}`)
    await expect(page.getByText('On its way', { exact: true })).toBeAttached()
  },
  broken: async ({ page, shop }) => {
    const { slug } = await shop.print()
    await breakDown(page, 'catalog.get')
    await page.goto(`/w/${slug}`)
    await inTime(page, page.getByRole('heading', { level: 1, name: 'We broke something' }))
  },
  offline: async ({ page, shop }) => {
    await open(page, await shop.print())
    await expect(addButton(page)).toBeEnabled()
    await loseNetwork(page)
    await expect(page.getByText('Buying waits until you’re online')).toBeVisible()
  },
})
