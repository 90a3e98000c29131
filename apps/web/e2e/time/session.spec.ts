import { letPass } from '../support/clock.ts'
import { newBuyer } from '../support/people.ts'
import { accountMenu } from '../support/session.ts'
import { expect, test } from '../support/test.ts'

test('after an hour away two tabs go on without signing in, with one refresh for both', async ({ visit }) => {
  const first = await visit({ as: await newBuyer() })
  const context = first.context()
  await context.clock.install()
  const second = await context.newPage()
  await Promise.all([first.goto('/'), second.goto('/')])
  await expect(accountMenu(first)).toBeVisible()
  await expect(accountMenu(second)).toBeVisible()

  await letPass({ minutes: 60 })
  await context.clock.fastForward('01:00:00')
  let refreshes = 0
  context.on('request', (request) => {
    if (new URL(request.url()).pathname.includes('identity.refresh')) refreshes += 1
  })
  const tabs = [first, second]
  await Promise.all(tabs.map((tab) => accountMenu(tab).click()))
  await Promise.all(tabs.map((tab) => tab.getByRole('link', { name: 'Orders' }).click()))
  for (const tab of tabs) await expect(tab.getByText('Nothing bought yet')).toBeVisible()
  expect(refreshes).toBe(1)
})
