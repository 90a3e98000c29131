import { join, resolve } from 'node:path'

/** The project's top folder. */
export const root = resolve(import.meta.dirname, '../..')

/** What was fetched or built once and may be thrown away at any time. */
export const cache = join(root, '.cache')
