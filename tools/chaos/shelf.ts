import type { ArtworkId, EditionId, UserId } from '@artiqo/domain/ids'
import type { Dice } from './dice.ts'

export interface ShelfWork {
  artworkId: ArtworkId
  editionId: EditionId
  artist: UserId
  kind: 'original' | 'limited' | 'open'
  copies: number
  price: number
}

const inSight = 12

/** The works of the shop. Everybody looks at the same few, so that they are in each other's way. */
export class Shelf {
  readonly works: readonly ShelfWork[]
  readonly #gone = new Set<string>()
  #shown = 0

  constructor(works: readonly ShelfWork[]) {
    this.works = works
  }

  /** One of those that hang in front; now and then one that was seen to be sold. */
  pick(dice: Dice): ShelfWork {
    const front = this.works.filter((work) => !this.#gone.has(work.editionId)).slice(0, inSight)
    return dice.pick(dice.chance(0.1) || front.length === 0 ? this.works : front)
  }

  /** One that nobody has looked at. */
  unseen(): ShelfWork {
    const work = this.works.at(-1 - this.#shown)
    if (!work) throw new Error('Everything has been shown')
    this.#shown += 1
    return work
  }

  gone(editionId: string): void {
    this.#gone.add(editionId)
  }
}

/** What hangs in a shop that is open for so many minutes: enough that there is always something left to fight for. */
export function worksFor(
  artists: readonly UserId[],
  minutes: number,
  dice: Dice,
): Omit<ShelfWork, 'artworkId' | 'editionId'>[] {
  const count = Math.ceil(24 + minutes * 30)
  return Array.from({ length: count }, () => {
    const kind = dice.weighted({ original: 5, limited: 4, open: 1 })
    return {
      artist: dice.pick(artists),
      kind,
      copies: kind === 'original' ? 1 : dice.between(2, 15),
      price: dice.between(20, 400) * 100,
    }
  })
}
