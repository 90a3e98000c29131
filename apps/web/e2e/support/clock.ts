import { environment } from './environment.ts'

/** The time in the shop. */
export async function shopTime(): Promise<Date> {
  const { now }: { now: string } = await ask('GET')
  return new Date(now)
}

/** Moves the shop's time forward, for everybody in it: only for what runs last and alone. */
export async function letPass({ minutes }: { minutes: number }): Promise<void> {
  await ask('POST', { seconds: minutes * 60 })
}

async function ask(method: 'GET' | 'POST', body?: object): Promise<{ now: string }> {
  const response = await fetch(`${environment.shop}/dev/clock`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`The clock answered ${response.status}: ${await response.text()}`)
  return response.json()
}
