import { f } from '../kit/path.ts'

/** Wood type: the path of each letter's strokes in a box 100 wide and 140 tall, cut with one broad chisel. */
const letters: Record<string, string> = {
  A: 'M8 140L42 0H58L92 140M24 98H76',
  B: 'M20 0V140M20 13H58Q82 13 82 38T58 66H20M58 66Q86 66 86 96T58 127H20',
  C: 'M88 40Q84 13 52 13Q16 13 16 70T52 127Q84 127 88 100',
  D: 'M20 0V140M20 13H48Q84 13 84 70T48 127H20',
  E: 'M86 13H20V127H88M20 68H74',
  F: 'M86 13H20V140M20 70H74',
  G: 'M88 38Q82 13 52 13Q16 13 16 70T52 127Q86 127 86 96V78H54',
  H: 'M18 0V140M82 0V140M18 70H82',
  I: 'M50 0V140',
  J: 'M78 0V92Q78 127 48 127Q22 127 18 98',
  K: 'M20 0V140M84 0L24 76M44 56L88 140',
  L: 'M20 0V127H86',
  M: 'M12 140V8L50 88L88 8V140',
  N: 'M18 140V8L82 132V0',
  O: 'M50 13Q14 13 14 70T50 127T86 70T50 13Z',
  P: 'M20 140V13H56Q84 13 84 45T56 77H20',
  Q: 'M50 13Q14 13 14 70T50 127T86 70T50 13ZM58 96L90 140',
  R: 'M20 140V13H56Q83 13 83 43T56 73H20M52 73L88 140',
  S: 'M84 38Q80 13 50 13Q20 13 20 40Q20 64 50 69Q84 75 84 100Q84 127 50 127Q18 127 14 100',
  T: 'M6 13H94M50 13V140',
  U: 'M18 0V90Q18 127 50 127T82 90V0',
  V: 'M8 0L44 132H56L92 0',
  W: 'M4 0L26 132L50 34L74 132L96 0',
  X: 'M10 0L90 140M90 0L10 140',
  Y: 'M8 0L50 74L92 0M50 74V140',
  Z: 'M14 13H86L14 127H88',
  0: 'M50 13Q16 13 16 70T50 127T84 70T50 13Z',
  1: 'M24 34L54 12V140',
  2: 'M18 44Q18 13 50 13Q82 13 82 42Q82 66 20 127H86',
  3: 'M16 13H80L44 58Q84 58 84 94Q84 127 50 127Q20 127 14 102',
  4: 'M68 140V10L12 102H94',
  5: 'M82 13H26L22 64Q34 54 52 54Q84 54 84 90Q84 127 48 127Q20 127 14 104',
  6: 'M78 14Q18 30 18 92Q18 127 50 127T84 90T50 56Q26 56 19 80',
  7: 'M12 13H86L40 140',
  8: 'M50 66Q22 62 22 40T50 13T78 40T50 66Q16 72 16 98T50 127T84 98T50 66Z',
  9: 'M22 126Q82 110 82 48Q82 13 50 13T16 50T50 84Q76 84 81 60',
  '&': 'M92 140L26 54Q16 13 46 13Q72 13 68 38Q64 56 30 76Q10 96 24 116Q52 140 78 98L86 74',
  '!': 'M50 0V96M50 112V140',
  '?': 'M16 44Q18 13 50 13Q84 13 84 42Q84 64 50 78V98M50 114V140',
  '.': 'M50 112V140',
  ',': 'M52 112L42 154',
}

/** One letter as printed: its box at (x, y), `wide` by `tall` units; `weight` is the stroke, 1 is bold. */
export function sort(
  letter: string,
  x: number,
  y: number,
  wide: number,
  tall: number,
  weight: number,
  colour: string,
  turn = 0,
): string {
  const d = letters[letter]
  if (!d) return ''
  const [sx, sy] = [wide / 100, tall / 140]
  const move = `translate(${f(x)} ${f(y)})${turn ? ` rotate(${f(turn)} ${f(wide / 2)} ${f(tall / 2)})` : ''} scale(${f(sx)} ${f(sy)})`
  return `<g transform="${move}"><path d="${d}" fill="none" stroke="${colour}" stroke-width="${f(26 * weight)}" stroke-linejoin="miter" stroke-miterlimit="3"/></g>`
}

export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
