import { slugify } from '@artiqo/domain/username'
import type { HandName } from './draw/hands.ts'
import type { View } from './draw/render.ts'
import { seeded } from './draw/kit/random.ts'
import type { Look } from './types.ts'

/** What one sees of each medium from near. */
const surfaces: Record<HandName, readonly [string, string]> = {
  bentwood: [
    'the grain running along the bend and the light on its round edge',
    'the wood close up, its grain darker on the side away from the window',
  ],
  charcoal: [
    'charcoal caught on the tooth of the paper, rubbed soft and lifted off',
    'black strokes over rubbed grey, the rough paper showing through',
  ],
  cutout: [
    'the cut edges of the painted paper with the thin shadows they throw',
    'brush marks in the painted sheets and the hand-cut edges between them',
  ],
  cyanotype: [
    'the edge from white to blue, sharp where the plant lay flat, soft where it lifted',
    'the brushed coating and the paper it sank into',
  ],
  gouache: [
    'short opaque brush strokes laid over one another, the undercoat showing between them',
    'dry paint dragged across the panel, strokes side by side and over each other',
  ],
  ink: [
    'the dry streaks where the brush ran out and the paper shows through',
    'the black stroke close up, its edge drawn out by the fibres of the paper',
  ],
  letterpress: [
    'the worn face of the type, with flecks of bare paper in the ink',
    'ink pressed into the paper, with the scratches the old wood type left',
  ],
  linocut: [
    'the carved lines and the slight grain of the ink on cotton paper',
    'marks of the gouge and the rough edges of the cut',
  ],
  oil: [
    'bristle marks in the paint, thin layers over the weave of the linen',
    'the frayed edge of a colour where the brush lifted, linen showing through',
  ],
  photograph: [
    'the fine grain of the film and the soft change from light to dark',
    'a part of the print close up, grain and tone on matt cotton paper',
  ],
  quilt: [
    'the hand stitching across the seams and the weave of the cloth',
    'patches of cloth close up, puckered a little along the stitched lines',
  ],
  stoneware: [
    'the glaze close up, its freckles, and the bare clay below',
    'throwing lines and the way the glaze gathers on the curve',
  ],
  watercolour: [
    'the darker rim where the wash dried and the bumps of the paper under it',
    'transparent washes overlapping, their edges crisp on one side and lost on the other',
  ],
}

const roomWords = {
  gallery: 'on a white gallery wall above a low oak bench',
  dining: 'on a warm dining room wall above a sideboard',
  study: 'on a pale green wall above a desk with a lamp',
  corner: 'on a wall above an armchair and a large plant',
} as const

export type LookAt = {
  readonly title: string
  readonly hand: HandName
  readonly heightMm: number
  readonly framed: boolean
  readonly big: boolean
  readonly depthMm: number | null
}

/** The view that a second look takes of a work, and the words for those who cannot see it. */
export function lookAt(look: Look, work: LookAt): { view: View; alt: string } {
  const random = seeded(`${work.hand}:${slugify(work.title)}:${look}`)
  const near = random.pick(surfaces[work.hand])
  // What stands on a table stands in the lower half of its picture.
  const stands = work.hand === 'stoneware' || work.hand === 'bentwood'
  switch (look) {
    case 'detail':
      return {
        view: {
          kind: 'detail',
          x: random.range(0.3, 0.7),
          y: stands ? random.range(0.52, 0.7) : random.range(0.34, 0.66),
          zoom: stands ? 2 : random.range(2.1, 2.6),
        },
        alt: `Close view of ${work.title}, about ${stands ? 'half' : 'a third'} of its width: ${near}.`,
      }
    case 'corner':
      return {
        view: { kind: 'detail', x: 0.86, y: 0.94, zoom: 2.8 },
        alt: `Corner of ${work.title} with the pencil signature, showing ${near}.`,
      }
    case 'room': {
      const room = work.big
        ? random.pick(['gallery', 'gallery', 'corner', 'dining'] as const)
        : random.pick(['dining', 'study', 'corner', 'gallery'] as const)
      const how = work.framed ? `${work.title}, framed behind glass,` : work.title
      const close = work.heightMm < (room === 'gallery' ? 330 : 420)
      const where = close ? 'on a plain painted wall in daylight, small and alone' : roomWords[room]
      return {
        view: { kind: 'room', room, close },
        alt: `${how} hanging ${where}, seen from across the room.`,
      }
    }
    case 'side':
      return {
        view: { kind: 'side', deepMm: Math.max(12, work.depthMm ?? 12) },
        alt: `${work.title} hanging on a white wall, seen from the side so that its edge and the shadow behind it show.`,
      }
    case 'table':
      return {
        view: { kind: 'table' },
        alt: `The sheet of ${work.title} lying unframed on a wooden studio table, seen from above, a tool from the bench beside it.`,
      }
    case 'turned':
      return {
        view: { kind: 'turned', turn: 0.55 },
        alt: `${work.title} turned to show another side, seen a little more from above, in the same daylight from the left.`,
      }
  }
}
