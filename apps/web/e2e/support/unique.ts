import { randomBytes } from 'node:crypto'

/** A few letters that nobody else in this shop has: tests run side by side and never meet. */
export function unique(): string {
  return randomBytes(4).toString('hex')
}
