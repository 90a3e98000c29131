import type { StudioArtwork, StudioImage } from '@artiqo/contracts/studio'
import type { ArtworkId } from '@artiqo/domain/ids'
import type { Saver } from './saver.ts'

type Keeper = Pick<Saver, 'getSnapshot' | 'takeImages'>

/**
 * The calls about a work's pictures: one after the other, and none of their answers undoes what happened here since it
 * was asked for.
 */
export class PictureCalls {
  private readonly keeper: Keeper
  private readonly get: (id: ArtworkId) => Promise<StudioArtwork>
  private last: Promise<unknown> = Promise.resolve()
  /** Counts what was done to the pictures here. */
  private turn = 0

  constructor(keeper: Keeper, get: (id: ArtworkId) => Promise<StudioArtwork>) {
    this.keeper = keeper
    this.get = get
  }

  /** A picture that was just taken hangs last. */
  add(image: StudioImage): void {
    const { work } = this.keeper.getSnapshot()
    if (work === null) return
    this.turn += 1
    this.keeper.takeImages({ images: [...work.images, image], missing: work.missing })
  }

  /** Asks how the pictures are now. */
  async look(): Promise<void> {
    const { work } = this.keeper.getSnapshot()
    if (work === null) return
    const asked = this.turn
    const now = await this.get(work.id)
    if (asked === this.turn) this.keeper.takeImages(now)
  }

  /** Makes a change once those before it are through. Throws what stood in its way. */
  change(run: (id: ArtworkId) => Promise<StudioArtwork>): Promise<void> {
    const done = this.last.then(() => this.make(run))
    this.last = done.catch(() => undefined)
    return done
  }

  private async make(run: (id: ArtworkId) => Promise<StudioArtwork>): Promise<void> {
    const { work } = this.keeper.getSnapshot()
    if (work === null) return
    this.turn += 1
    const asked = this.turn
    const answer = await run(work.id)
    if (asked === this.turn) this.keeper.takeImages(answer)
    else await this.look()
  }
}
