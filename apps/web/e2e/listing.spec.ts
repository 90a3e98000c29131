import type { Page } from '@playwright/test'
import { expectPictures, expectSaved, fillListing, gallery, pickPictures, pictures } from './support/listing.ts'
import { newArtist } from './support/people.ts'
import { ochre, plum, png } from './support/pictures.ts'
import { expect, test } from './support/test.ts'
import { unique } from './support/unique.ts'
import { draft, hang } from './support/works.ts'

const three = [png('front.png'), png('detail.png', [ochre, plum]), png('edge.png', [plum, ochre])]

test('pictures are put in order by the arrow keys and by buttons, and each move is said', async ({ visit }) => {
  const artist = await newArtist()
  const work = await draft(artist, { pictures: three })
  const page = await visit({ as: artist })
  await page.goto(`/studio/works/${work.id}`)
  await expectPictures(page, 3)
  for (const [index, alt] of ['Front', 'Detail', 'Edge'].entries()) {
    await describe(page, index + 1, alt)
  }
  await expectOrder(page, ['Front', 'Detail', 'Edge'])

  await pictures(page).nth(2).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('status').filter({ hasText: 'Picture 3 moved to place 2 of 3' })).toHaveCount(1)
  await expectOrder(page, ['Front', 'Edge', 'Detail'])
  await expect(pictures(page).nth(1)).toBeFocused()
  await page.keyboard.press('Home')
  await expectOrder(page, ['Edge', 'Front', 'Detail'])

  const last = gallery(page).getByRole('group', { name: 'Move picture 3 of 3' })
  await last.getByRole('button', { name: 'Make it the cover' }).click()
  await expectOrder(page, ['Detail', 'Edge', 'Front'])
  await expect
    .poll(async () => {
      const { images } = await artist.api.studio.artworks.get.query({ artworkId: work.id })
      return images.map((image) => image.alt)
    })
    .toEqual(['Detail', 'Edge', 'Front'])
  await page.reload()
  await expectOrder(page, ['Detail', 'Edge', 'Front'])
})

test('what a picture shows is what the shop says to people who cannot see it', async ({ visit, page }) => {
  const artist = await newArtist()
  const work = await hang(artist)
  const studio = await visit({ as: artist })
  await studio.goto(`/studio/works/${work.id}`)
  await expectPictures(studio, 1)
  await expect(studio.getByRole('button', { name: 'Describe picture 1' })).toBeVisible()
  await describe(studio, 1, 'A band of teal over a band of sand')
  await expect(studio.getByRole('button', { name: 'Describe picture 1' })).toHaveCount(0)
  await page.goto(`/w/${work.slug}`)
  await expect(page.getByRole('main').getByRole('img', { name: 'A band of teal over a band of sand' })).toBeVisible()
})

test('a listing is saved as it is written, and says what it still needs when it shall be published', async ({
  visit,
}) => {
  const artist = await newArtist()
  const title = `Half done ${unique()}`
  const page = await visit({ as: artist })
  await page.goto('/studio/works/new')
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await expectSaved(page)
  await expect(page).toHaveURL(/\/studio\/works\/art_\w+$/)
  await page.getByRole('button', { name: 'Publish' }).click()
  const problems = page.getByRole('main').getByText(/^\w+ things to fix$/)
  await expect(problems).toBeVisible()

  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title)
  await fillListing(page, { title, price: 120 })
  await pickPictures(page, [png('front.png')])
  await expectPictures(page, 1)
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('list', { name: 'Just done' })).toContainText(`${title} is on the wall`)
})

test('a work that is taken off the lists is seen by its link alone, and can be hung again', async ({ visit, page }) => {
  const artist = await newArtist()
  const work = await hang(artist)
  const studio = await visit({ as: artist })
  await studio.goto(`/studio/works/${work.id}`)
  await choose(studio, work.title, 'Only with the link')
  await expect(studio.getByRole('list', { name: 'Just done' })).toContainText('is off the lists')
  await page.goto(`/works?q=${work.title.split(' ').at(-1)}`)
  await expect(page.getByRole('heading', { name: 'No works match this' })).toBeVisible()
  await page.goto(`/w/${work.slug}`)
  await expect(page.getByText('Only people with the link see this.')).toBeVisible()

  await studio.getByRole('button', { name: 'Publish' }).click()
  await expect(studio.getByRole('list', { name: 'Just done' })).toContainText('is on the wall')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: work.title })).toBeVisible()
  await expect(page.getByText('Only people with the link see this.')).toHaveCount(0)

  await choose(studio, work.title, 'Put away')
  await studio.getByRole('dialog').getByRole('button', { name: 'Put it away' }).click()
  await expect(studio.getByRole('list', { name: 'Just done' })).toContainText('is put away')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'This work was taken down' })).toBeVisible()
})

test('a studio is its artist’s alone', async ({ visit }) => {
  const [artist, stranger] = await Promise.all([newArtist(), newArtist()])
  const work = await draft(artist)
  const page = await visit({ as: stranger })
  await page.goto(`/studio/works/${work.id}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing hangs here' })).toBeVisible()
  await expect(page.getByText(work.title)).toHaveCount(0)
})

/** Writes what a picture shows, and waits until it is saved. */
async function describe(page: Page, number: number, alt: string): Promise<void> {
  const saved = page.waitForResponse((response) => response.url().includes('studio.images.setAlt') && response.ok())
  const field = gallery(page).getByRole('textbox', { name: `Describe picture ${number} for people who can’t see it` })
  await field.fill(alt)
  await field.press('Tab')
  await saved
}

async function expectOrder(page: Page, alts: readonly string[]): Promise<void> {
  for (const [index, alt] of alts.entries()) {
    const name = `Picture ${index + 1} of ${alts.length}, ${alt}. Arrow keys move it`
    await expect(pictures(page).nth(index)).toHaveAccessibleName(name)
  }
}

/** Chooses from the menu of further steps of a work. */
async function choose(page: Page, title: string, step: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: `More for ${title}` })
    .click()
  await page.getByRole('button', { name: step, exact: true }).click()
}
