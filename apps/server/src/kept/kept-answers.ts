import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { KeysByTag } from './keys-by-tag.ts'
import { readPriceMove, type MovedBy } from './price-move.ts'

/** A serialised answer, ready to be sent. */
export interface KeptAnswer {
  /**
   * The bytes of the answer (UTF-8), one character for each: sent as `latin1` they leave in one piece with the headers, which
   * takes half the time of two.
   */
  readonly bytes: string
  readonly etag: string
  readonly tags: readonly string[]
  readonly movedBy: MovedBy | null
}

/** What a computation says: the answer as text, and what it shows. A change of any of these makes it old. */
export interface Computed {
  readonly text: string
  readonly tags: readonly string[]
  /** Which moves of a price make it old as well. */
  readonly movedBy?: MovedBy | null
}

export interface KeptOptions {
  /** Bytes of bodies that are kept at most; what was asked for longest ago goes first. */
  readonly maxBytes: number
  /** Milliseconds after which an answer is computed anew, whatever was heard of it. */
  readonly maxAgeMs: number
  /** Milliseconds of silence about other processes' changes after which nothing kept is given out. */
  readonly maxSilenceMs: number
  /** A clock that only goes forward, in milliseconds. */
  readonly now: () => number
}

/**
 * Answers that are the same for everybody, kept until something that they show is changed. Many who ask at once share
 * one computation, and nobody gets an answer from before a change that was dropped here before they asked.
 */
export class KeptAnswers {
  readonly #options: KeptOptions
  readonly #answers: LRUCache<string, KeptAnswer>
  readonly #keys = new KeysByTag()
  readonly #underWay = new Map<string, { readonly since: number; readonly promise: Promise<KeptAnswer> }>()
  /** When each tag was last dropped, by the count of drops; only needed while something is computed. */
  readonly #droppedAt = new Map<string, number>()
  /** The answers that a move of a price may make old. */
  readonly #byPrice = new Map<string, MovedBy>()
  #priceMovedAt = 0
  #drops = 0
  #heardAt = Number.NEGATIVE_INFINITY
  #hits = 0
  #misses = 0

  constructor(options: KeptOptions) {
    this.#options = options
    this.#answers = new LRUCache({
      maxSize: options.maxBytes,
      // An entry costs more than its body: its key, its tags and the places that know it.
      sizeCalculation: ({ bytes, tags }, key) => bytes.length + key.length + 400 + 90 * tags.length,
      ttl: options.maxAgeMs,
      ttlResolution: 0,
      perf: { now: options.now },
      dispose: ({ tags }, key) => this.#forget(key, tags),
    })
  }

  /** Every change that was committed before this moment is known: what is kept may be given out for a while. */
  heard(at: number): void {
    this.#heardAt = at
  }

  /** The kept answer, if there is one that may be given out. */
  find(key: string): KeptAnswer | undefined {
    if (this.#options.now() - this.#heardAt > this.#options.maxSilenceMs) return undefined
    const answer = this.#answers.get(key)
    if (answer) this.#hits += 1
    return answer
  }

  /** The kept answer, or else a new one, which is kept unless something that it shows changed meanwhile. */
  answer(key: string, compute: () => Promise<Computed>): Promise<KeptAnswer> {
    const kept = this.find(key)
    if (kept) return Promise.resolve(kept)
    this.#misses += 1
    const running = this.#underWay.get(key)
    // Who asks after a change must not get what was read before it.
    if (running?.since === this.#drops) return running.promise
    const since = this.#drops
    const promise = this.#compute(key, since, compute).finally(() => {
      if (this.#underWay.get(key)?.promise === promise) this.#underWay.delete(key)
      if (this.#underWay.size === 0) this.#droppedAt.clear()
    })
    this.#underWay.set(key, { since, promise })
    return promise
  }

  /** Forgets every answer that shows one of these. */
  drop(tags: Iterable<string>): void {
    this.#drops += 1
    for (const tag of tags) {
      if (this.#underWay.size > 0) this.#droppedAt.set(tag, this.#drops)
      for (const key of this.#keys.of(tag)) this.#answers.delete(key)
      const move = readPriceMove(tag)
      if (!move) continue
      this.#priceMovedAt = this.#drops
      for (const [key, isMovedBy] of this.#byPrice) if (isMovedBy(move)) this.#answers.delete(key)
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#drops += 1
    this.#answers.clear()
    // Whatever is being computed is too old to keep.
    this.#underWay.clear()
  }

  counts(): { hits: number; misses: number; answers: number; bytes: number } {
    return {
      hits: this.#hits,
      misses: this.#misses,
      answers: this.#answers.size,
      bytes: this.#answers.calculatedSize,
    }
  }

  async #compute(key: string, since: number, compute: () => Promise<Computed>): Promise<KeptAnswer> {
    const { text, tags, movedBy = null } = await compute()
    const bytes = Buffer.from(text).toString('latin1')
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    const answer = { bytes, etag, tags, movedBy }
    const mayKeep = this.#underWay.get(key)?.since === since
    const isOld =
      tags.some((tag) => (this.#droppedAt.get(tag) ?? 0) > since) || (movedBy !== null && this.#priceMovedAt > since)
    if (mayKeep && !isOld) this.#keep(key, answer)
    return answer
  }

  #keep(key: string, answer: KeptAnswer): void {
    this.#answers.set(key, answer)
    if (!this.#answers.has(key)) return
    if (answer.movedBy) this.#byPrice.set(key, answer.movedBy)
    this.#keys.add(key, answer.tags)
  }

  #forget(key: string, tags: readonly string[]): void {
    this.#byPrice.delete(key)
    this.#keys.delete(key, tags)
  }
}
