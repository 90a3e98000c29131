import { expect, type Page } from '@playwright/test'

/** Types a name and a password on the page that asks for them. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail or username' }).fill(login)
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The button of the signed-in person in the header of the shop. */
export function accountMenu(page: Page) {
  return page.getByRole('banner').getByRole('button', { name: /^Your account/ })
}

/** Signs out by the menu in the header. */
export async function signOut(page: Page): Promise<void> {
  await accountMenu(page).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
}
