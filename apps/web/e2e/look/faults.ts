import { sizes } from './sizes.ts'
import { expect, type Locator, type Page } from '@playwright/test'

const asked = ({ pathname }: URL) => (pathname.startsWith('/trpc/') ? pathname.slice('/trpc/'.length).split(',') : [])
const asks = (procedure: string) => (url: URL) => asked(url).includes(procedure)

const broken = new WeakSet<Page>()

/** Whether something was made to go wrong for this page. */
export function isBroken(page: Page): boolean {
  return broken.has(page)
}

/** The answer to this never comes. */
export async function stall(page: Page, procedure: string): Promise<void> {
  await page.route(asks(procedure), () => undefined)
}

/** This is never even asked. */
export async function cutOff(page: Page, procedure: string): Promise<void> {
  broken.add(page)
  await page.route(asks(procedure), (route) => route.abort())
}

/** The server breaks over this. The page asks again a few times, for which time flies: see `inTime`. */
export async function breakDown(page: Page, procedure: string): Promise<void> {
  broken.add(page)
  await page.clock.install()
  await page.route(asks(procedure), async (route) => {
    const paths = asked(new URL(route.request().url()))
    const batch = new URL(route.request().url()).searchParams.has('batch')
    const errors = paths.map((path) => ({
      error: {
        message: 'The server broke',
        code: -32603,
        data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path, reason: 'internal', requestId: '7F2K' },
      },
    }))
    await route.fulfill({ status: 500, json: batch ? errors : errors[0] })
  })
}

/** Refuses this as the server does. */
export async function refuse(page: Page, procedure: string, status: number, reason: string, more = {}): Promise<void> {
  const data = { code: 'BAD_REQUEST', httpStatus: status, path: procedure, reason, requestId: '7F2K', ...more }
  const json = { error: { message: 'Refused', code: -32600, data } }
  await page.route(asks(procedure), (route) => route.fulfill({ status, json }))
}

interface Answer<T> {
  result: { data: T }
}

/** Lets the real answer arrive with changes that only time, or a bank, could bring about. */
export async function alter<T>(page: Page, procedure: string, change: (answer: T) => T): Promise<void> {
  await page.route(asks(procedure), async (route) => {
    const response = await route.fetch()
    const body: Answer<T> | Answer<T>[] = await response.json()
    const at = asked(new URL(route.request().url())).indexOf(procedure)
    const answer = Array.isArray(body) ? body[at] : body
    if (answer?.result) answer.result.data = change(answer.result.data)
    await route.fulfill({ response, json: body })
  })
}

/** The page is there as a whole, for a phone and for a desk; then the network goes. */
export async function loseNetwork(page: Page): Promise<void> {
  for (const size of Object.values(sizes)) {
    await page.setViewportSize(size)
    await page.waitForLoadState('networkidle')
  }
  broken.add(page)
  await page.context().setOffline(true)
}

/** Lets the browser's time fly until this is there; its clock must have been installed. */
export async function inTime(page: Page, there: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(4000)
    await expect(there).toBeVisible({ timeout: 250 })
  }).toPass()
}
