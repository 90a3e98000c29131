import { isReservedUsername, slugify, usernamePattern } from '@artiqo/domain/username'
import type { PlannedArtist } from './plan-work.ts'

const longest = 30

/** The username that an imported artist would have best: the name, as a piece of URL. */
export function plainUsername({ name }: PlannedArtist): string {
  return slugify(name).slice(0, longest).replace(/-+$/, '')
}

/** A username for each artist, in their order: the plain one for the first who asks, or one that ends as the id does. */
export function usernamesFor(
  artists: readonly PlannedArtist[],
  taken: ReadonlySet<string>,
): Map<PlannedArtist['id'], string> {
  const used = new Set(taken)
  return new Map(
    artists.map((artist) => {
      const plain = plainUsername(artist)
      const free = usernamePattern.test(plain) && !isReservedUsername(plain) && !used.has(plain)
      const username = free ? plain : withTail(plain, artist)
      used.add(username)
      return [artist.id, username]
    }),
  )
}

function withTail(plain: string, { id }: PlannedArtist): string {
  const tail = id.slice(-8)
  return `${plain.slice(0, longest - tail.length - 1).replace(/-+$/, '')}-${tail}`
}
