import { expect, type Page } from '@playwright/test'
import { newArtist } from '../../support/people.ts'
import { draft, hang } from '../../support/works.ts'
import { breakDown, inTime, stall } from '../faults.ts'
import { advance, buy } from '../purchase.ts'
import { statesOf, type Stage } from '../state.ts'

const onItsWay = (page: Page) => expect(page.getByText('On its way', { exact: true }).first()).toBeAttached()

async function open(page: Page, path: string, title: string | RegExp): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

export const today = statesOf('Studio, today', {
  'things to do': async ({ page, signIn, shop }) => {
    const [work, rival] = [await shop.print(), await shop.rival()]
    await draft(work.artist, { exact: true, title: 'Half done', pictures: await shop.pictures(1) })
    await buy(rival.api, [work], { email: rival.email })
    await signIn(work.artist)
    await open(page, '/studio', /thing/)
    await expect(page.getByRole('list', { name: 'To do' })).toBeVisible()
  },
  'nothing to do': async ({ page, signIn, shop }) => {
    const artist = await newArtist('Mira Holt')
    await hang(artist, { pictures: await shop.pictures(1) })
    await signIn(artist)
    await open(page, '/studio', 'Nothing is waiting for you')
  },
  'the first day': async ({ page, signIn }) => {
    await signIn(await newArtist('Mira Holt'))
    await open(page, '/studio', 'Your studio is open')
  },
  'somebody without a studio': async ({ page, signIn, shop }) => {
    await signIn(await shop.buyer())
    await open(page, '/studio', 'Only artists have a studio')
  },
  'on its way': async ({ page, signIn, shop }) => {
    await signIn(await shop.artist())
    await stall(page, 'studio.today')
    await page.goto('/studio')
    await onItsWay(page)
  },
  broken: async ({ page, signIn, shop }) => {
    await signIn(await shop.artist())
    await breakDown(page, 'studio.today')
    await page.goto('/studio')
    await inTime(page, page.getByRole('heading', { level: 1, name: 'We broke something' }))
  },
})

export const works = statesOf('Studio, works', {
  'some of them': async ({ page, signIn, shop }) => {
    const artist = await shop.artist()
    await shop.print()
    await signIn(artist)
    await open(page, '/studio/works', 'Your works')
    await expect(page.getByRole('list', { name: 'Your works' }).getByRole('listitem').first()).toBeVisible()
  },
  'further steps': async ({ page, signIn, shop }) => {
    const artist = await newArtist('Mira Holt')
    const { title } = await hang(artist, { exact: true, title: 'Slack water', pictures: await shop.pictures(1) })
    await signIn(artist)
    await open(page, '/studio/works', 'Your works')
    await page.getByRole('button', { name: `More for ${title}` }).click()
    await expect(page.getByRole('button', { name: 'Put away' })).toBeVisible()
  },
  'shall it be put away?': async ({ page, signIn, shop }) => {
    const artist = await newArtist('Mira Holt')
    const { title } = await hang(artist, { exact: true, title: 'Slack water', pictures: await shop.pictures(1) })
    await signIn(artist)
    await open(page, '/studio/works', 'Your works')
    await page.getByRole('button', { name: `More for ${title}` }).click()
    await page.getByRole('button', { name: 'Put away' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'none is called so': async ({ page, signIn, shop }) => {
    await signIn(await shop.artist())
    await open(page, '/studio/works?q=nothing+of+this+name', 'Your works')
    await expect(page.getByText('None of your works is called')).toBeVisible()
  },
  none: async ({ page, signIn }) => {
    await signIn(await newArtist('Mira Holt'))
    await open(page, '/studio/works', 'Your works')
    await expect(page.getByText('Your wall is empty. Hang the first one.')).toBeVisible()
  },
  'on its way': async ({ page, signIn, shop }) => {
    await signIn(await shop.artist())
    await stall(page, 'studio.artworks.list')
    await open(page, '/studio/works', 'Your works')
  },
  broken: async ({ page, signIn, shop }) => {
    await signIn(await shop.artist())
    await breakDown(page, 'studio.artworks.list')
    await page.goto('/studio/works')
    await inTime(page, page.getByText('Your works didn’t arrive'))
  },
})

/** A sold work whose part is so far, opened by its artist. */
async function sold({ page, signIn, shop }: Stage, steps: Parameters<typeof advance>[2], way: 'ship' | 'collect') {
  const [work, rival] = [await shop.print(), await shop.rival()]
  const placed = await buy(rival.api, [work], { email: rival.email, method: way })
  const id = await advance(work, placed, steps)
  await signIn(work.artist)
  await page.goto(`/studio/orders/${id}`)
  await expect(page.getByText(placed.number).first()).toBeVisible()
  return placed
}

export const sales = statesOf('Studio, orders', {
  'to do': async ({ page, signIn, shop }) => {
    const [work, rival] = [await shop.print(), await shop.rival()]
    const { number } = await buy(rival.api, [work], { email: rival.email })
    await signIn(work.artist)
    await open(page, '/studio/orders', 'Orders')
    await expect(page.getByText(number).first()).toBeVisible()
  },
  none: async ({ page, signIn }) => {
    await signIn(await newArtist('Mira Holt'))
    await open(page, '/studio/orders', 'Orders')
    await page.waitForLoadState('networkidle')
  },
  'on its way': async ({ page, signIn, shop }) => {
    await signIn(await shop.artist())
    await stall(page, 'studio.orders.list')
    await open(page, '/studio/orders', 'Orders')
  },
  broken: async ({ page, signIn, shop }) => {
    await signIn(await shop.artist())
    await breakDown(page, 'studio.orders.list')
    await page.goto('/studio/orders')
    await inTime(page, page.getByRole('button', { name: 'Try again' }))
  },
})

export const sale = statesOf('Studio, an order', {
  new: async (stage) => void (await sold(stage, [], 'ship')),
  'to be packed': async (stage) => {
    await sold(stage, ['accepted'], 'ship')
    await expect(stage.page.getByRole('button', { name: 'Mark shipped' })).toBeVisible()
  },
  'on its way to the buyer': async (stage) => void (await sold(stage, ['accepted', 'shipped'], 'ship')),
  'waits to be collected': async (stage) => void (await sold(stage, ['accepted', 'shipped'], 'collect')),
  'with the buyer': async (stage) => void (await sold(stage, ['accepted', 'shipped', 'delivered'], 'ship')),
  cancelled: async (stage) => {
    const rival = await stage.shop.rival()
    const { linkToken } = await sold(stage, [], 'ship')
    await rival.api.orders.cancel.mutate({ linkToken })
    await stage.page.reload()
    await expect(stage.page.getByText('It was cancelled')).toBeVisible()
  },
})

export const settings = statesOf('Studio, delivery', {
  plain: async ({ page, signIn, shop }) => {
    await signIn(await shop.artist())
    await open(page, '/studio/settings', /./)
    await expect(page.getByRole('button', { name: 'Save' })).toBeVisible()
  },
})
