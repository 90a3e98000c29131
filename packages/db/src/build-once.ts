import { sql, type CompiledQuery, type QueryResult, type RawBuilder } from 'kysely'
import type { Db } from './connect.ts'

/** Marks where a value of the call goes. */
class Slot<P> {
  readonly get: (params: P) => unknown
  constructor(get: (params: P) => unknown) {
    this.get = get
  }
}

/** A value that every call brings anew: where it comes from in what the call was given. */
export type ValueOf<P> = <T>(get: (params: P) => T) => RawBuilder<T>

/**
 * A query that is put together once and then run with the values of each call: for those that are asked all the time
 * and always look the same, where building costs more than asking. All that differs comes in by `value`.
 */
export function buildOnce<P, R>(
  build: (db: Db, value: ValueOf<P>) => { compile(): CompiledQuery<R> },
): (db: Db, params: P) => Promise<QueryResult<R>> {
  let compiled: CompiledQuery<R> | undefined
  return (db, params) => {
    compiled ??= build(db, (get) => sql`${new Slot(get)}`).compile()
    const parameters = compiled.parameters.map((each) => (each instanceof Slot ? each.get(params) : each))
    return db.executeQuery<R>({ ...compiled, parameters })
  }
}
