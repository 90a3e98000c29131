import type { Reason } from '@artiqo/contracts/errors'
import type { StudioArtwork } from '@artiqo/contracts/studio'
import type { ArtworkId } from '@artiqo/domain/ids'
import {
  changesOf,
  comparable,
  differing,
  draftOf,
  isWellFormed,
  merge,
  withEditionIds,
  withFields,
  type ListingChanges,
  type ListingDraft,
  type ListingField,
} from './draft.ts'

export type SaveState =
  | { readonly kind: 'clean' }
  /** Typed and not saved yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  /** Nobody answered, or the session is over; it is tried again. */
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Written here and in another window at once. */
  | { readonly kind: 'conflict'; readonly fields: readonly ListingField[]; readonly theirs: StudioArtwork }

/** Why the shop does not take a field as it is now. */
export interface FieldRefusal {
  readonly reason: Reason
  /** The value that was refused; any other may be tried. */
  readonly value: string
}

export interface SaverSnapshot {
  /** As the shop has it; null until there is something to save. */
  readonly work: StudioArtwork | null
  readonly draft: ListingDraft
  readonly state: SaveState
  readonly refused: ReadonlyMap<ListingField, FieldRefusal>
}

export interface SaverDeps {
  readonly create: (changes: ListingChanges) => Promise<StudioArtwork>
  readonly update: (id: ArtworkId, version: number, changes: ListingChanges) => Promise<StudioArtwork>
  readonly get: (id: ArtworkId) => Promise<StudioArtwork>
  /** Why a call was refused, or null when no answer came; and which fields were named. */
  readonly refusalOf: (error: unknown) => { readonly reason: Reason; readonly fields: readonly ListingField[] } | null
  readonly now: () => number
  readonly onCreated: (work: StudioArtwork) => void
  readonly onSaved: (work: StudioArtwork) => void
}

export const pause = 800
const againAfter = 5_000
/** What the shop refuses for one field, while the rest can be saved. */
const aboutField = new Set<Reason>(['invalid_input', 'on_hold', 'sold_out', 'not_ready'])

/**
 * Saves what is typed: when typing pauses, one call at a time, only what changed. What the shop refuses stays as it was
 * typed and is not sent again before it changes; what was written elsewhere meanwhile is merged, or asked about.
 */
export class Saver {
  private readonly deps: SaverDeps
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null
  private base: ListingDraft
  private snapshot: SaverSnapshot

  constructor(deps: SaverDeps, work: StudioArtwork | null, blank: ListingDraft) {
    this.deps = deps
    this.base = work === null ? blank : draftOf(work)
    this.snapshot = { work, draft: this.base, state: { kind: 'clean' }, refused: new Map() }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getSnapshot = (): SaverSnapshot => this.snapshot

  /** What the shop has, as it was typed. */
  get saved(): ListingDraft {
    return this.base
  }

  change(changes: Partial<ListingDraft>): void {
    this.become({ draft: { ...this.snapshot.draft, ...changes } })
    if (this.snapshot.state.kind === 'conflict') return
    if (!this.isBusy() && this.unsaved().length > 0) this.become({ state: { kind: 'waiting' } })
    this.schedule(pause)
  }

  /** Saves at once what can be saved. Resolves when nothing is under way any more. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    if (this.snapshot.state.kind === 'conflict') return
    this.running ??= this.save().finally(() => {
      this.running = null
    })
    await this.running
  }

  /** The work's id; begins the draft in the shop when it is not there yet. Throws what stands in the way. */
  async ensureId(): Promise<ArtworkId> {
    await this.running
    if (this.snapshot.work === null) {
      this.running ??= this.begin().finally(() => {
        this.running = null
      })
      await this.running
    }
    const { work, state } = this.snapshot
    if (work !== null) return work.id
    throw state.kind === 'failed' ? state.error : new Error('The draft was not begun')
  }

  /** Takes over an answer that says everything anew, as after publishing. */
  take(work: StudioArtwork): void {
    const { draft, conflicts } = merge(this.base, this.snapshot.draft, draftOf(work))
    if (conflicts.length > 0) return this.become({ state: { kind: 'conflict', fields: conflicts, theirs: work } })
    this.base = draftOf(work)
    this.become({ work, draft })
  }

  /** Takes over the pictures of an answer, and nothing else. */
  takeImages(work: Pick<StudioArtwork, 'images' | 'missing'>): void {
    const { work: now } = this.snapshot
    if (now !== null) this.become({ work: { ...now, images: work.images, missing: work.missing } })
  }

  /** Lets a field that was refused be sent once more, as after a buyer has left. */
  async tryAgain(field: ListingField): Promise<void> {
    const refused = new Map(this.snapshot.refused)
    refused.delete(field)
    this.become({ refused })
    await this.flush()
  }

  /** Takes a field back to what the shop has. */
  putBack(field: ListingField): void {
    this.change(withFields(this.snapshot.draft, this.base, [field]))
  }

  /** Ends a conflict with what is written here, or with what was written elsewhere. */
  async resolve(keep: 'mine' | 'theirs'): Promise<void> {
    const { state } = this.snapshot
    if (state.kind !== 'conflict') return
    const theirs = draftOf(state.theirs)
    const merged = merge(this.base, this.snapshot.draft, theirs).draft
    this.base = theirs
    this.become({
      work: state.theirs,
      draft: keep === 'mine' ? merged : withFields(merged, theirs, state.fields),
      state: { kind: 'waiting' },
    })
    await this.flush()
  }

  /** Stops the clocks, saving what is left. */
  leave(): void {
    clearTimeout(this.timer)
    if (this.unsaved().length > 0) void this.flush()
  }

  /** The fields that could be saved now. */
  private unsaved(): ListingField[] {
    const { draft, refused } = this.snapshot
    return differing(this.base, draft).filter(
      (field) => isWellFormed(field, draft) && refused.get(field)?.value !== comparable(field, draft),
    )
  }

  private isBusy(): boolean {
    return this.running !== null
  }

  private schedule(milliseconds: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), milliseconds)
  }

  private async save(): Promise<void> {
    for (let fields = this.unsaved(); fields.length > 0; fields = this.unsaved()) {
      const goOn =
        this.snapshot.work === null ? await this.create(fields) : await this.update(this.snapshot.work, fields)
      if (!goOn) return
    }
    if (this.snapshot.state.kind === 'waiting' || this.snapshot.state.kind === 'failed')
      this.become({ state: { kind: 'clean' } })
  }

  private async begin(): Promise<void> {
    await this.create(this.unsaved())
  }

  /** Begins the draft in the shop, with the year that stands there from the start. */
  private async create(fields: readonly ListingField[]): Promise<boolean> {
    const sent = this.snapshot.draft
    const all = isWellFormed('year', sent) ? [...new Set([...fields, 'year' as const])] : fields
    return this.call(all, sent, async () => {
      const work = await this.deps.create(changesOf(sent, all))
      this.settle(work, sent, all)
      this.deps.onCreated(work)
    })
  }

  private update(work: StudioArtwork, fields: readonly ListingField[]): Promise<boolean> {
    const sent = this.snapshot.draft
    return this.call(fields, sent, async () => {
      this.settle(await this.deps.update(work.id, work.version, changesOf(sent, fields)), sent, fields)
    })
  }

  /** Makes one call; answers whether there may be more to save. */
  private async call(fields: readonly ListingField[], sent: ListingDraft, run: () => Promise<void>): Promise<boolean> {
    this.become({ state: { kind: 'saving' } })
    try {
      await run()
      return true
    } catch (error) {
      return this.refuse(error, fields, sent)
    }
  }

  private settle(work: StudioArtwork, sent: ListingDraft, fields: readonly ListingField[]): void {
    this.base = withEditionIds(withFields(this.base, sent, fields), sent, work)
    const draft = fields.includes('editions') ? withEditionIds(this.snapshot.draft, sent, work) : this.snapshot.draft
    // Pictures have their own calls, whose answers may be newer than this one.
    const images = this.snapshot.work?.images ?? work.images
    this.become({ work: { ...work, images }, draft, state: { kind: 'saved', at: this.deps.now() } })
    this.deps.onSaved(work)
  }

  private async refuse(error: unknown, fields: readonly ListingField[], sent: ListingDraft): Promise<boolean> {
    const refusal = this.deps.refusalOf(error)
    if (refusal?.reason === 'version_conflict' && this.snapshot.work) return this.catchUp(this.snapshot.work.id)
    if (refusal && aboutField.has(refusal.reason)) {
      const { reason } = refusal
      const named = refusal.fields.filter((field) => fields.includes(field))
      const blamed =
        named.length > 0 ? named : reason === 'on_hold' || reason === 'sold_out' ? ['editions' as const] : fields
      const refused = new Map(this.snapshot.refused)
      for (const field of blamed) refused.set(field, { reason, value: comparable(field, sent) })
      this.become({ refused, state: { kind: 'waiting' } })
      return true
    }
    this.become({ state: { kind: 'failed', error } })
    // The rest is asked of the person; a line that is down comes back by itself.
    if (refusal === null || refusal.reason === 'internal' || refusal.reason === 'too_many_requests')
      this.schedule(againAfter)
    return false
  }

  /** Somebody else wrote meanwhile: takes what they wrote where it is not written here too. */
  private async catchUp(id: ArtworkId): Promise<boolean> {
    try {
      const theirs = await this.deps.get(id)
      this.take(theirs)
      return this.snapshot.state.kind !== 'conflict'
    } catch (error) {
      this.become({ state: { kind: 'failed', error } })
      this.schedule(againAfter)
      return false
    }
  }

  private become(next: Partial<SaverSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...next }
    for (const listener of this.listeners) listener()
  }
}
