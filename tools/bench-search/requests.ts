import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { type Random, shuffled } from '../bench/random.ts'
import { onWire } from '../bench/wire.ts'
import { Refusal } from '../lib/refusal.ts'

type Input = Readonly<Record<string, string | number>>

export function request(procedure: string, input: Input): Buffer {
  return onWire({ path: `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}` })
}

interface Named extends RowDataPacket {
  name: string
}

/** The addresses of so many works, in no order. */
export async function workNames(databaseUrl: string, count: number, random: Random): Promise<string[]> {
  const connection = await createConnection(databaseUrl)
  const [rows] = await connection.query<Named[]>(
    `select slug as name from artworks where state = 'published' order by id limit ?`,
    [count],
  )
  await connection.end()
  return shuffled(
    random,
    rows.map(({ name }) => name),
  )
}

/** Lists that people open, those that most open first: the newest works, categories and sorts, and pages of each. */
export async function listInputs(address: string): Promise<Input[]> {
  const first: Input[] = [
    {},
    ...['drawing', 'prints', 'painting', 'sculpture'].map((category) => ({ category })),
    { sort: 'price_up' },
    ...['drawing', 'painting'].map((category) => ({ category, sort: 'price_down' })),
    { artist: 'joseph-mallord-william-turner' },
    { artist: 'henry-moore-om-ch' },
  ]
  const pages = await Promise.all(first.map((input) => pagesOf(address, input, 20)))
  return Array.from({ length: 20 }, (_, page) => pages.map((inputs) => inputs.slice(page, page + 1))).flat(2)
}

async function pagesOf(address: string, input: Input, count: number): Promise<Input[]> {
  const pages: Input[] = []
  for (let page: Input | null = input; page && pages.length < count;) {
    pages.push(page)
    const cursor = await nextCursor(address, page)
    page = cursor === null ? null : { ...input, cursor }
  }
  return pages
}

async function nextCursor(address: string, input: Input): Promise<string | null> {
  const answer = await fetch(`${address}/trpc/catalog.list?input=${encodeURIComponent(JSON.stringify(input))}`)
  if (!answer.ok) throw new Refusal(`A list was answered ${answer.status}: ${await answer.text()}`)
  const page: { result: { data: { nextCursor: string | null } } } = JSON.parse(await answer.text())
  return page.result.data.nextCursor
}
