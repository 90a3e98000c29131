import { type Random, normal } from './random.ts'
import type { Catalogue } from './shop/catalogue.ts'
import { type Owner, call, signIn } from './shop/owner.ts'
import { zipf } from './zipf.ts'

const everyMs = 1000
/** A token lasts ten minutes. */
const tokenMs = 8 * 60_000

/** What one artist writes while others read: a new price of one of their works, once a second. */
export class PriceWriter {
  /** How many prices were written. */
  written = 0
  #timer: NodeJS.Timeout | undefined
  #token = { value: '', until: 0 }
  #problem: unknown
  readonly #write: () => Promise<void>

  constructor(address: string, owner: Owner, { works }: Catalogue, random: Random) {
    const own = works.filter((work) => work.artist.id === owner.id)
    const draw = zipf(own.length, 1, random)
    this.#write = async () => {
      const work = own[draw()]
      if (!work) return
      if (Date.now() > this.#token.until)
        this.#token = { value: await signIn(address, owner), until: Date.now() + tokenMs }
      const editions = work.editions.map(({ id, kind, price, copies }) => ({
        id,
        kind,
        price: { amount: Math.max(100, Math.round(price * (1 + 0.1 * normal(random)))), currency: 'EUR' },
        ...(kind === 'limited' && { size: copies }),
      }))
      await call(address, 'studio.artworks.update', { artworkId: work.id, editions }, this.#token.value)
      this.written += 1
    }
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#write().catch((error: unknown) => {
        this.#problem ??= error
      })
    }, everyMs)
  }

  /** Ends the writing; throws what went wrong with it. */
  stop(): void {
    clearInterval(this.#timer)
    if (this.#problem) throw this.#problem
  }
}
