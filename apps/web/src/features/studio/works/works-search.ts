import type { ArtworkState } from '@artiqo/domain/artwork'

/** Listings that can be seen here; removed ones are gone. */
export const shownStates = ['published', 'unlisted', 'draft', 'archived'] as const satisfies readonly ArtworkState[]
export type ShownState = (typeof shownStates)[number]

/** What the address of the studio's list of works says. */
export interface StudioWorksSearch {
  readonly state?: ShownState
  readonly q?: string
}

/** Reads it; what it does not understand it leaves out. */
export function readStudioWorksSearch(raw: Record<string, unknown>): StudioWorksSearch {
  const state = shownStates.find((each) => each === raw.state)
  const q = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).trim() : ''
  return { ...(state && { state }), ...(q !== '' && q.length <= 200 && { q }) }
}
