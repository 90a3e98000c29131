import { artworkAvailability, type ArtworkState, type Availability, type Stock } from './artwork.ts'

/** True while people with the link can see a work and buy it. */
export function isOnView(state: ArtworkState): boolean {
  return state === 'published' || state === 'unlisted'
}

/** The state on the wall label, for a listing in any state: what was taken down is sold or not for sale. */
export function shownAvailability(state: ArtworkState, stocks: readonly (Stock | null)[]): Availability {
  const availability = artworkAvailability(stocks)
  return isOnView(state) || availability === 'sold' ? availability : 'not_for_sale'
}
