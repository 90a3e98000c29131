import { expect, type Page } from '@playwright/test'
import { expectPictures, pickPictures } from '../../support/listing.ts'
import { disguisedSvg, png } from '../../support/pictures.ts'
import { draft } from '../../support/works.ts'
import { loseNetwork, stall } from '../faults.ts'
import { holdFor } from '../purchase.ts'
import { statesOf, type Stage } from '../state.ts'

async function begin({ page, signIn, shop }: Stage): Promise<void> {
  await signIn(await shop.artist())
  await page.goto('/studio/works/new')
  await expect(page.getByRole('heading', { level: 1, name: 'A new work' })).toBeVisible()
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/studio/works/${id}`)
  await expect(page.getByRole('textbox', { name: 'Title' })).not.toHaveValue('')
}

/** A picture that is on its way for ever. */
async function sendForEver(page: Page): Promise<void> {
  await page.route('**/upload/pictures*', () => undefined)
  await pickPictures(page, [png('front.png')])
  await expect(page.getByRole('progressbar', { name: 'front.png' })).toBeVisible()
}

export const editor = statesOf('Studio, the editor', {
  'a new work': begin,
  'a draft with pictures': async ({ page, signIn, shop }) => {
    const artist = await shop.artist()
    const pictures = await shop.pictures(3)
    const { id } = await draft(artist, { exact: true, title: 'Beet road', kind: 'limited', copies: 30, pictures })
    await signIn(artist)
    await open(page, id)
    await expectPictures(page, 3)
  },
  'on the wall': async ({ page, signIn, shop }) => {
    const work = await shop.print()
    await signIn(work.artist)
    await open(page, work.id)
  },
  'things to fix': async (stage) => {
    await begin(stage)
    const { page } = stage
    await page.getByRole('textbox', { name: 'Title' }).fill('Half done')
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByRole('main').getByText(/^\w+ things to fix$/)).toBeVisible()
  },
  'a picture on its way': async (stage) => {
    await begin(stage)
    await sendForEver(stage.page)
  },
  'a picture that can’t be taken': async (stage) => {
    await begin(stage)
    await pickPictures(stage.page, [disguisedSvg('drawing.png')])
    await expect(stage.page.getByText('Didn’t work')).toBeVisible()
  },
  'left too early': async (stage) => {
    await begin(stage)
    await sendForEver(stage.page)
    await stage.page.getByRole('navigation', { name: 'Studio' }).getByRole('link', { name: 'Orders' }).click()
    await expect(stage.page.getByRole('dialog', { name: 'Pictures are still on their way' })).toBeVisible()
  },
  'connection lost': async (stage) => {
    const { page } = stage
    await begin(stage)
    await loseNetwork(page)
    await page.getByRole('textbox', { name: 'Title' }).fill('Half done')
    await expect(page.getByText('uploads carry on by themselves')).toBeVisible()
  },
  'price locked': async ({ page, signIn, shop }) => {
    const [work, rival] = [await shop.original(), await shop.rival()]
    await holdFor(rival.api, [work])
    await signIn(work.artist)
    await open(page, work.id)
    const locked = page.getByText('The price is locked.')
    await expect(locked).toBeVisible()
    return locked
  },
  'written in two windows': async ({ page, signIn, shop }) => {
    const work = await draft(await shop.artist(), {
      exact: true,
      title: 'Two windows',
      pictures: await shop.pictures(1),
    })
    await signIn(work.artist)
    await open(page, work.id)
    await work.artist.api.studio.artworks.update.mutate({ artworkId: work.id, title: 'Written there' })
    await page.getByRole('textbox', { name: 'Title' }).fill('Written here')
    await expect(page.getByRole('button', { name: 'What I wrote here' })).toBeVisible()
  },
  'on its way': async ({ page, signIn, shop }) => {
    const work = await shop.print()
    await signIn(work.artist)
    await stall(page, 'studio.artworks.get')
    await page.goto(`/studio/works/${work.id}`)
    await expect(page.getByText('On its way', { exact: true }).first()).toBeAttached()
  },
  'somebody else’s': async ({ page, signIn, shop }) => {
    await signIn(await shop.artist())
    await page.goto('/studio/works/art_01jcz0000000000000000000aa')
    await expect(page.getByRole('heading', { level: 1, name: 'Nothing hangs here' })).toBeVisible()
  },
})
