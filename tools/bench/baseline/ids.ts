import { idMaker } from '../shop/ids.ts'

const make = idMaker(Math.random)

/** An id as the shop makes them. */
export const newId = (prefix: string): string => make(prefix, Date.now())
