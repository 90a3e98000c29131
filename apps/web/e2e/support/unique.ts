import { randomBytes } from 'node:crypto'

/** Eight letters that nobody else in this shop has: tests run side by side and never meet. */
export function unique(): string {
  return Array.from(randomBytes(8), (byte) => String.fromCharCode(97 + (byte % 26))).join('')
}
