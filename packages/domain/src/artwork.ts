import type { Machine } from './machine.ts'

export const artworkStates = ['draft', 'published', 'unlisted', 'archived', 'removed'] as const
export type ArtworkState = (typeof artworkStates)[number]

/** The life of a listing. `removed` is final for the public; ordered works are archived instead, so no order loses its work. */
export const artworkMachine = {
  draft: ['published', 'removed'],
  published: ['unlisted', 'archived', 'removed'],
  unlisted: ['published', 'archived', 'removed'],
  archived: ['published', 'unlisted', 'removed'],
  removed: [],
} as const satisfies Machine<ArtworkState>

export const attributionClasses = ['unique', 'limited_edition', 'open_edition'] as const
export type AttributionClass = (typeof attributionClasses)[number]

export const editionKinds = ['original', 'limited', 'open'] as const
export type EditionKind = (typeof editionKinds)[number]

/** The class of a work is that of the scarcest thing sold of it. */
export function attributionClassOf(kinds: readonly EditionKind[]): AttributionClass {
  if (kinds.includes('original')) return 'unique'
  return kinds.includes('limited') || kinds.length === 0 ? 'limited_edition' : 'open_edition'
}

/** Counted copies of an edition; their sum never changes once it is on sale. */
export interface Stock {
  readonly total: number
  readonly available: number
  readonly reserved: number
  readonly sold: number
}

export const availabilities = ['available', 'on_hold', 'sold', 'not_for_sale'] as const
export type Availability = (typeof availabilities)[number]

/** One edition's state; an open edition (no stock) is made to order and always available. */
export function editionAvailability(stock: Stock | null): Exclude<Availability, 'not_for_sale'> {
  if (stock === null || stock.available > 0) return 'available'
  return stock.reserved > 0 ? 'on_hold' : 'sold'
}

/** The state on the wall label: the best that any of the work's editions offers. */
export function artworkAvailability(stocks: readonly (Stock | null)[]): Availability {
  const states = stocks.map(editionAvailability)
  if (states.includes('available')) return 'available'
  if (states.includes('on_hold')) return 'on_hold'
  return states.length > 0 ? 'sold' : 'not_for_sale'
}

export const frames = ['unframed', 'framed', 'frame_optional'] as const
export type Frame = (typeof frames)[number]

export type Missing = 'picture' | 'title' | 'medium' | 'category' | 'size' | 'price'

/** What a listing still needs before it can hang; empty means it may be published. */
export function missingForPublishing(work: {
  title: string
  medium: string
  categoryId: string | null
  widthMm: number | null
  heightMm: number | null
  readyPictures: number
  editions: number
}): Missing[] {
  const needs: readonly [Missing, boolean][] = [
    ['picture', work.readyPictures > 0],
    ['title', work.title.trim() !== ''],
    ['medium', work.medium.trim() !== ''],
    ['category', work.categoryId !== null],
    ['size', work.widthMm !== null && work.heightMm !== null],
    ['price', work.editions > 0],
  ]
  return needs.filter(([, met]) => !met).map(([need]) => need)
}
