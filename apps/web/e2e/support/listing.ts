import { expect, type Page } from '@playwright/test'
import type { PictureFile } from './pictures.ts'

/** The pictures of the listing, each with its controls. */
export function gallery(page: Page) {
  return page.getByRole('list', { name: 'Pictures' })
}

/** Picks files by the button, as a person does. */
export async function pickPictures(page: Page, files: readonly (PictureFile | string)[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await gallery(page).getByRole('button', { name: 'Add pictures' }).click()
  const chooser = await choosing
  const paths = files.filter((file) => typeof file === 'string')
  await chooser.setFiles(paths.length > 0 ? paths : files.filter((file) => typeof file !== 'string'))
}

/** The handles of the pictures that have arrived, in their order. */
export function pictures(page: Page) {
  return gallery(page).getByRole('button', { name: /^Picture \d+ of \d+/ })
}

/** Waits until so many pictures hang in the listing and all of them are made. */
export async function expectPictures(page: Page, count: number): Promise<void> {
  await expect(pictures(page)).toHaveCount(count, { timeout: 30_000 })
  await expect(gallery(page).getByText('Being made')).toHaveCount(0, { timeout: 30_000 })
}

interface Listing {
  title: string
  /** In euros. */
  price: number
}

/** Fills in what a listing must have but for its pictures: an oil painting of 40 × 30 cm, one of a kind. */
export async function fillListing(page: Page, { title, price }: Listing): Promise<void> {
  const field = (name: string) => page.getByRole('main').getByRole('textbox', { name, exact: true })
  await field('Title').fill(title)
  await page.getByRole('combobox', { name: 'Category' }).selectOption({ index: 1 })
  await field('Medium and material').fill('Oil on linen')
  await field('Width').fill('40')
  await field('Height').fill('30')
  await page.getByRole('radio', { name: /^One / }).check()
  await field('Price').fill(String(price))
}

/** Waits until the editor says that everything is safe. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved .*a moment ago$/ })).toBeVisible()
}
