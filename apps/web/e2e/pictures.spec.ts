import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { anyone } from './support/api.ts'
import { expectPictures, expectSaved, fillListing, gallery, pickPictures, pictures } from './support/listing.ts'
import { newArtist } from './support/people.ts'
import {
  disguisedSvg,
  jpeg,
  pageWithPicture,
  photoWithPlace,
  pixelBomb,
  png,
  traces,
  truncatedJpeg,
  type PictureFile,
} from './support/pictures.ts'
import { expect, test } from './support/test.ts'
import { unique } from './support/unique.ts'

test('what is no whole picture is refused by a sentence, and the draft stays as it is', async ({ visit }) => {
  test.slow()
  const artist = await newArtist()
  const title = `Still here ${unique()}`
  const page = await visit({ as: artist })
  await page.goto('/studio/works/new')
  await fillListing(page, { title, price: 90 })
  await pickPictures(page, [png('front.png')])
  await expectPictures(page, 1)
  await expectSaved(page)

  const hostile: readonly (readonly [PictureFile, RegExp])[] = [
    [disguisedSvg('drawing.png'), /^drawing\.png is an SVG drawing\. Export it as JPEG, PNG, WebP or AVIF/],
    [
      truncatedJpeg('half.jpg'),
      /^half\.jpg is damaged or stops before its end\. Export it again, or choose another\.$/,
    ],
    [pageWithPicture('page.jpg'), /^page\.jpg is an HTML page\. Export it as JPEG, PNG, WebP or AVIF/],
    [pixelBomb('bomb.png'), /^bomb\.png is 16,000 × 16,000 px, 256 megapixels\. 50 is the most we can take/],
  ]
  for (const [file, sentence] of hostile) await expectRefused(page, [file], sentence)
  const huge = test.info().outputPath('huge.jpg')
  await writeFile(huge, Buffer.alloc(31 * 1024 * 1024, 0xff))
  await expectRefused(page, [huge], /^huge\.jpg is larger than 30 MB, the most we can take/)

  await expect(pictures(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('list', { name: 'Just done' })).toContainText(`${title} is on the wall`)
  const { items } = await artist.api.studio.artworks.list.query({})
  expect(items.map((work) => [work.title, work.state])).toEqual([[title, 'published']])
})

test('a refused picture is replaced by another on the spot', async ({ visit }) => {
  const page = await visit({ as: await newArtist() })
  await page.goto('/studio/works/new')
  await pickPictures(page, [disguisedSvg('drawing.png'), png('front.png')])
  await expectPictures(page, 1)
  const alert = gallery(page).getByRole('alert')
  const choosing = page.waitForEvent('filechooser')
  await alert.getByRole('button', { name: 'Choose another' }).click()
  await (await choosing).setFiles(jpeg('detail.jpg'))
  await expectPictures(page, 2)
  await expect(alert).toHaveCount(0)
})

test('what a photo tells about the place where it was taken stays in the studio', async ({ visit }) => {
  const artist = await newArtist()
  const title = `At home ${unique()}`
  const photo = photoWithPlace('IMG_0042.jpg')
  expect(tracesIn(photo.buffer)).toEqual(traces)
  const page = await visit({ as: artist })
  await page.goto('/studio/works/new')
  await fillListing(page, { title, price: 90 })
  await pickPictures(page, [photo])
  await expectPictures(page, 1)
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('list', { name: 'Just done' })).toContainText(`${title} is on the wall`)

  const { items } = await artist.api.studio.artworks.list.query({})
  const { pictures } = await anyone.catalog.get.query({ artwork: items[0]?.slug ?? '' })
  const files = pictures.flatMap(({ url, widths }) =>
    widths.flatMap((width) => [`${url}/${width}.avif`, `${url}/${width}.webp`]),
  )
  expect(files.length).toBeGreaterThan(0)
  for (const path of files) {
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(tracesIn(await answer.body()), path).toEqual([])
  }
})

const tracesIn = (bytes: Buffer) => traces.filter((trace) => bytes.includes(trace))

async function expectRefused(page: Page, files: readonly (PictureFile | string)[], sentence: RegExp): Promise<void> {
  await pickPictures(page, files)
  const alert = gallery(page).getByRole('alert')
  await expect(alert.getByText(sentence)).toBeVisible({ timeout: 30_000 })
  // The preview of 256 megapixels keeps this browser busy for seconds; the shop has answered long before.
  await alert.getByRole('button', { name: 'Leave it' }).click({ timeout: 45_000 })
  await expect(alert).toHaveCount(0)
}
