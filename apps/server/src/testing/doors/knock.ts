import { setTimeout as sleep } from 'node:timers/promises'
import type { Door } from './ladder.ts'

const breaths = 20

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The error's, where it is one. */
  readonly code: string
  readonly reason: string
  readonly paths: readonly string[]
}

export type Body = NonNullable<NonNullable<Parameters<typeof fetch>[1]>['body']>

interface Knock {
  readonly token?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
  readonly method?: string
  readonly body?: Body
}

/** Calls procedures of a shop over HTTP, as anybody may. */
export function knocker(url: string) {
  async function raw(path: string, knock: Knock = {}): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      const answer = await once(path, knock)
      // The shop and its visitors share this process: when the machine stands still, both have to catch their breath.
      if (answer.status !== 503 || !answer.headers.has('retry-after') || tries === breaths) return answer
      await sleep(1000)
    }
  }
  async function once(path: string, { token, headers, method = 'GET', body }: Knock): Promise<Answer> {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
      ...(body !== undefined && { body, duplex: 'half' }),
    })
    return read(response)
  }
  return {
    raw,
    /** Calls a procedure as it is meant to be called, with whatever input. */
    async call({ path, type }: Pick<Door, 'path' | 'type'>, input: unknown, { headers, ...knock }: Knock = {}) {
      const json = input === undefined ? undefined : JSON.stringify(input)
      if (type === 'query')
        return raw(`/trpc/${path}${json === undefined ? '' : `?input=${encodeURIComponent(json)}`}`, {
          headers: headers ?? {},
          ...knock,
        })
      const jsonHeaders = { 'content-type': 'application/json', ...headers }
      return raw(`/trpc/${path}`, { method: 'POST', headers: jsonHeaders, body: json ?? '', ...knock })
    },
  }
}
export type Knocker = ReturnType<typeof knocker>

async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  const data = errorIn(text)
  const issues = Array.isArray(data['issues']) ? data['issues'] : []
  return {
    status: response.status,
    headers: response.headers,
    text,
    code: String(data['code'] ?? ''),
    reason: String(data['reason'] ?? ''),
    paths: issues.map((issue: { path: string }) => issue.path),
  }
}

function errorIn(text: string): Record<string, unknown> {
  try {
    const body: { error?: { data?: Record<string, unknown> } } = JSON.parse(text)
    return body?.error?.data ?? {}
  } catch {
    return {}
  }
}

/** Works through a list, a few at a time, in order of the list. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>, atOnce = 8): Promise<void> {
  const waiting = items.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of waiting) await work(item)
    }),
  )
}
