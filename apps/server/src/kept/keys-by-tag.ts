/** Which answers show what: their keys by tag. */
export class KeysByTag {
  /** Most tags have one key, which is kept as it is: a set of one takes 200 bytes. */
  readonly #keys = new Map<string, string | Set<string>>()

  of(tag: string): Iterable<string> {
    const keys = this.#keys.get(tag)
    return typeof keys === 'string' ? [keys] : (keys ?? [])
  }

  add(key: string, tags: Iterable<string>): void {
    for (const tag of tags) {
      const keys = this.#keys.get(tag)
      if (keys === undefined) this.#keys.set(tag, key)
      else if (typeof keys !== 'string') keys.add(key)
      else if (keys !== key) this.#keys.set(tag, new Set([keys, key]))
    }
  }

  delete(key: string, tags: Iterable<string>): void {
    for (const tag of tags) {
      const keys = this.#keys.get(tag)
      if (keys === key) this.#keys.delete(tag)
      else if (typeof keys === 'object') {
        keys.delete(key)
        if (keys.size === 0) this.#keys.delete(tag)
      }
    }
  }
}
