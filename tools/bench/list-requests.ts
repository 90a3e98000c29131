import { Refusal } from '../lib/refusal.ts'
import { type Random, shuffled } from './random.ts'
import type { Catalogue } from './shop/catalogue.ts'

type Input = Readonly<Record<string, string | number | boolean>>

/** How many pages are turned of a list, and how many people look at its first page beside the home wall's 100. */
interface Kind {
  readonly pages: number
  readonly weight: number
  readonly inputs: readonly Input[]
}

/**
 * The addresses of lists that people open, those that most open first: the newest works, categories, sorts, price
 * ranges and artists, with the pages after the first. They are walked once by the cursors that the server gives.
 */
export async function listInputs(
  address: string,
  { categories, artists }: Catalogue,
  random: Random,
): Promise<Input[]> {
  const sorts = ['price_up', 'price_down'].map((sort) => ({ sort }))
  const ranges: Input[] = [
    { priceMax: 10_000 },
    { priceMin: 10_000, priceMax: 50_000 },
    { priceMin: 50_000, priceMax: 200_000 },
    { priceMin: 200_000 },
  ]
  const inCategories = categories.map((category) => ({ category }))
  const kinds: Kind[] = [
    { pages: 40, weight: 100, inputs: [{}] },
    { pages: 20, weight: 40, inputs: [{ availableOnly: true }, ...sorts] },
    { pages: 10, weight: 30, inputs: inCategories },
    { pages: 5, weight: 10, inputs: [...ranges, ...ranges.map((range) => ({ ...range, availableOnly: true }))] },
    {
      pages: 5,
      weight: 6,
      inputs: inCategories.flatMap((category) => sorts.map((sort) => ({ ...category, ...sort }))),
    },
    {
      pages: 3,
      weight: 3,
      inputs: inCategories.flatMap((category) => ranges.map((range) => ({ ...category, ...range }))),
    },
    { pages: 2, weight: 3, inputs: artists.map(({ username }) => ({ artist: username })) },
  ]
  const walked = await Promise.all(kinds.map((kind) => walkAll(address, kind)))
  // lists that weigh the same come in no order of their own
  return shuffled(random, walked.flat())
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ input }) => input)
}

interface Weighed {
  readonly input: Input
  readonly weight: number
}

async function walkAll(address: string, { pages, weight, inputs }: Kind): Promise<Weighed[]> {
  const found: Weighed[] = []
  for (const input of inputs) {
    let page: Input | null = input
    // every further page is opened by two of three who saw the one before
    for (let number = 0; page && number < pages; number += 1) {
      found.push({ input: page, weight: weight * (2 / 3) ** number })
      const cursor = await nextCursor(address, page)
      page = cursor === null ? null : { ...input, cursor }
    }
  }
  return found
}

async function nextCursor(address: string, input: Input): Promise<string | null> {
  const answer = await fetch(`${address}/trpc/catalog.list?input=${encodeURIComponent(JSON.stringify(input))}`)
  if (!answer.ok) throw new Refusal(`A list was answered ${answer.status}: ${await answer.text()}`)
  const page: { result: { data: { nextCursor: string | null } } } = JSON.parse(await answer.text())
  return page.result.data.nextCursor
}
