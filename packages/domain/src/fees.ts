import { shareOf, type Money } from './money.ts'

/** The platform's cut of a sale in basis points, where no other rule is set: 12 %. */
export const defaultFeeBp = 1200

/** The fee on a line, rounded half up; delivery carries no fee. */
export function feeOf(lineTotal: Money, basisPoints: number): Money {
  return shareOf(lineTotal, basisPoints)
}
