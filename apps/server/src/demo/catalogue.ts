import { anselmRoe } from './artists/anselm-roe.ts'
import { beatrizAmaro } from './artists/beatriz-amaro.ts'
import { inesCaldera } from './artists/ines-caldera.ts'
import { junTadokoro } from './artists/jun-tadokoro.ts'
import { lotteVandevelde } from './artists/lotte-vandevelde.ts'
import { maritOosterlinck } from './artists/marit-oosterlinck.ts'
import { mireilleOsei } from './artists/mireille-osei.ts'
import { noorLievens } from './artists/noor-lievens.ts'
import { oskarDevreese } from './artists/oskar-devreese.ts'
import { ottilieBrand } from './artists/ottilie-brand.ts'
import { sefaKorkmaz } from './artists/sefa-korkmaz.ts'
import { tomaszWilk } from './artists/tomasz-wilk.ts'
import { wrenHalloran } from './artists/wren-halloran.ts'
import { keyOf } from './hang.ts'
import type { DemoArtist, DemoCategory, DemoWork } from './types.ts'

const leaf = (slug: string, name: string): DemoCategory => ({ slug, name, children: [] })

/** The shop's categories, as a tree; works hang in its leaves or in a branch that has none. */
export const categories: readonly DemoCategory[] = [
  {
    slug: 'painting',
    name: 'Painting',
    children: [leaf('oil', 'Oil'), leaf('gouache', 'Gouache and casein'), leaf('watercolour', 'Watercolour')],
  },
  {
    slug: 'prints',
    name: 'Prints',
    children: [
      leaf('linocut', 'Linocut'),
      leaf('screenprint', 'Screenprint'),
      leaf('letterpress', 'Letterpress'),
      leaf('cyanotype', 'Cyanotype'),
    ],
  },
  { slug: 'drawing', name: 'Drawing', children: [leaf('ink', 'Ink'), leaf('charcoal', 'Charcoal')] },
  leaf('photography', 'Photography'),
  leaf('cut-paper', 'Cut paper'),
  { slug: 'ceramics', name: 'Ceramics', children: [leaf('tableware', 'Tableware'), leaf('vessels', 'Vessels')] },
  { slug: 'textile', name: 'Textile', children: [leaf('quilts', 'Quilts'), leaf('wall-hangings', 'Wall hangings')] },
  { slug: 'sculpture', name: 'Sculpture', children: [leaf('wood', 'Wood')] },
]

/** Invented people around Ghent, in the order in which they joined. */
export const artists: readonly DemoArtist[] = [
  anselmRoe,
  wrenHalloran,
  junTadokoro,
  inesCaldera,
  maritOosterlinck,
  lotteVandevelde,
  beatrizAmaro,
  noorLievens,
  tomaszWilk,
  sefaKorkmaz,
  oskarDevreese,
  mireilleOsei,
  ottilieBrand,
]

/** What hangs by the door: the first to be drawn, and the newest in the shop. */
const first = [
  keyOf('anselm-roe', 'Harbour, no wind'),
  keyOf('jun-tadokoro', 'A crow leaves'),
  keyOf('tomasz-wilk', 'Three for the table'),
  keyOf('marit-oosterlinck', 'The long way to Astene'),
  keyOf('wren-halloran', 'Blue hour seedheads'),
  keyOf('beatriz-amaro', 'Tramlines, 6 a.m.'),
  keyOf('lotte-vandevelde', 'Seaweed alphabet'),
  keyOf('sefa-korkmaz', 'Bracken, two hours'),
  keyOf('jun-tadokoro', 'Undertow'),
  keyOf('anselm-roe', 'Kiln wall'),
  keyOf('wren-halloran', 'Teasel and moon'),
  keyOf('ines-caldera', 'Half-square Sunday'),
  keyOf('marit-oosterlinck', 'Low tide, Sint-Anna'),
  keyOf('anselm-roe', 'Salt room'),
  keyOf('lotte-vandevelde', 'Kitchen garden'),
  keyOf('beatriz-amaro', 'Veldstraat, wet'),
  keyOf('anselm-roe', 'Second winter'),
  keyOf('noor-lievens', 'Breakwater, forty seconds'),
  keyOf('oskar-devreese', 'One length, knotted'),
  keyOf('mireille-osei', 'Pears, nearly'),
  keyOf('ottilie-brand', 'Daily bread'),
]

/** Every work once, newest first: those by the door, then one of each artist in turn. */
function inOrder(): DemoWork[] {
  const byKey = new Map(artists.flatMap((artist) => artist.works.map((work) => [work.key, work] as const)))
  const front = first.flatMap((key) => byKey.get(key) ?? [])
  const taken = new Set(first)
  const queues = artists.map((artist) => artist.works.filter((work) => !taken.has(work.key)))
  const longest = Math.max(...queues.map((queue) => queue.length))
  const rest = Array.from({ length: longest }, (_, round) => queues.flatMap((queue) => queue[round] ?? [])).flat()
  return [...front, ...rest]
}

/** All works of the demo shop, in the order in which they are drawn and hung. */
export const worksInOrder: readonly DemoWork[] = inOrder()
