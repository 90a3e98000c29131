/**
 * Reads a decimal as people type it, `1.200,50` and `1,200.50` alike, as an integer of `digits` decimals.
 * Empty is null, what cannot be read is undefined. A lone separator before three digits separates thousands.
 */
export function parseDecimal(text: string, digits: number): number | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f'’€]/g, '')
  if (plain === '') return null
  if (!/^\d*([.,]\d+)*[.,]?$/.test(plain) || !/\d/.test(plain)) return undefined
  const [whole, fraction] = splitDecimal(plain)
  if (whole === undefined || fraction.length > digits) return undefined
  const value = Number(whole + fraction.padEnd(digits, '0'))
  return Number.isSafeInteger(value) ? value : undefined
}

function splitDecimal(plain: string): [string | undefined, string] {
  const marks = plain.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  if (last === undefined) return [plain, '']
  const at = plain.lastIndexOf(last)
  const before = plain.slice(0, at)
  const after = plain.slice(at + 1)
  const alone = marks.length === 1
  const repeated = !alone && marks.every((mark) => mark === last)
  const asThousands = repeated || (alone && after.length === 3 && /^[1-9]\d{0,2}$/.test(before))
  const whole = asThousands ? plain : before
  return isGrouped(whole) ? [whole.replace(/[.,]/g, '') || '0', asThousands ? '' : after] : [undefined, '']
}

/** Digits alone, or groups of three behind one to three digits, all parted by the same mark. */
function isGrouped(whole: string): boolean {
  return /^\d*$/.test(whole) || /^\d{1,3}(\.\d{3})+$/.test(whole) || /^\d{1,3}(,\d{3})+$/.test(whole)
}

/** An integer of `digits` decimals as text to edit: 120050 with two is `1200.50`, without needless zeros. */
export function decimalText(value: number, digits: number): string {
  const padded = String(value).padStart(digits + 1, '0')
  const fraction = padded.slice(padded.length - digits)
  const whole = padded.slice(0, padded.length - digits)
  return digits === 0 || /^0*$/.test(fraction) ? whole : `${whole}.${fraction}`
}
