/** Millimetres as centimetres, without a trailing zero: 905 → 90.5. */
export function toCm(mm: number): number {
  return Math.round(mm) / 10
}

/** Millimetres as inches, to one decimal: 25.4 mm are one inch (ISO 80000). */
export function toInches(mm: number): number {
  return Math.round(mm / 2.54) / 10
}
