/** Anything that is kept: one row, one id. */
export interface Row {
  id: string
}

/** A table of whatever rows. */
export interface AnyTable {
  readonly name: string
  get(id: string): Row | undefined
  all(): Row[]
  load(id: string, row: unknown): void
}

/** What a transaction touched, and how to take it back. */
export class Changes {
  readonly #touched = new Map<string, { table: AnyTable; id: string }>()
  readonly #undo: (() => void)[] = []

  note(table: AnyTable, id: string, undo: () => void): void {
    this.#touched.set(`${table.name}/${id}`, { table, id })
    this.#undo.push(undo)
  }

  touched(): { table: AnyTable; id: string }[] {
    return [...this.#touched.values()]
  }

  get size(): number {
    return this.#touched.size
  }

  /** The final state of each touched row; `null` where it is gone. */
  entries(): [table: string, id: string, row: Row | null][] {
    return Array.from(this.#touched.values(), ({ table, id }) => [table.name, id, table.get(id) ?? null])
  }

  rollback(): void {
    for (const undo of this.#undo.toReversed()) undo()
    this.clear()
  }

  clear(): void {
    this.#touched.clear()
    this.#undo.length = 0
  }
}

/** Rows by id, in the order of their creation. A row is never changed in place: events keep the old one. */
export class Table<R extends Row> implements AnyTable {
  readonly name: string
  readonly #rows = new Map<string, R>()
  readonly #groups = new Map<string, Set<string>>()
  readonly #changes: Changes
  readonly #accepts: (row: unknown) => row is R
  readonly #groupOf: (row: R) => string | undefined

  constructor(
    name: string,
    changes: Changes,
    accepts: (row: unknown) => row is R,
    groupOf: (row: R) => string | undefined = () => undefined,
  ) {
    this.name = name
    this.#changes = changes
    this.#accepts = accepts
    this.#groupOf = groupOf
  }

  get(id: string): R | undefined {
    return this.#rows.get(id)
  }

  all(): R[] {
    return [...this.#rows.values()]
  }

  /** The rows that belong together, without looking at the others. */
  group(key: string): R[] {
    return Array.from(this.#groups.get(key) ?? []).flatMap((id) => this.#rows.get(id) ?? [])
  }

  find(matches: (row: R) => boolean): R | undefined {
    for (const row of this.#rows.values()) if (matches(row)) return row
    return undefined
  }

  filter(matches: (row: R) => boolean): R[] {
    const found: R[] = []
    for (const row of this.#rows.values()) if (matches(row)) found.push(row)
    return found
  }

  put(row: R): R {
    const before = this.#rows.get(row.id)
    this.#set(row)
    this.#changes.note(this, row.id, () => {
      if (before === undefined) this.#delete(row.id)
      else this.#set(before)
    })
    return row
  }

  remove(id: string): void {
    const before = this.#rows.get(id)
    if (before === undefined) return
    this.#delete(id)
    this.#changes.note(this, id, () => this.#set(before))
  }

  /** Takes a row from a file; throws when it is not one of this table's. */
  load(id: string, row: unknown): void {
    if (row === null) this.#delete(id)
    else if (this.#accepts(row)) this.#set(row)
    else throw new Error(`"${id}" is not a row of ${this.name}`)
  }

  #set(row: R): void {
    this.#rows.set(row.id, row)
    const key = this.#groupOf(row)
    if (key === undefined) return
    const group = this.#groups.get(key) ?? new Set()
    this.#groups.set(key, group.add(row.id))
  }

  #delete(id: string): void {
    const row = this.#rows.get(id)
    this.#rows.delete(id)
    const key = row && this.#groupOf(row)
    if (key !== undefined) this.#groups.get(key)?.delete(id)
  }
}
