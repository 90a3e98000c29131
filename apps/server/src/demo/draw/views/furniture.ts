import { darker, lighter } from '../kit/colour.ts'
import { disc, f, fill, pen, rect, shape, smooth } from '../kit/path.ts'

/** Things that stand on the floor, drawn in millimetres from the front. `foot` is where the floor is. */
export type Furniture = { readonly body: string; readonly shadow: string }

const under = (x: number, foot: number, w: number) =>
  `<ellipse cx="${f(x + w / 2)}" cy="${f(foot)}" rx="${f(w * 0.52)}" ry="26" fill="#000"/>`

/** A gallery bench, 43 cm high. */
export function bench(x: number, foot: number, wood: string): Furniture {
  const [w, h] = [1300, 430]
  return {
    body:
      rect(x, foot - h, w, 70, wood) +
      rect(x, foot - h, w, 14, lighter(wood, 0.3)) +
      rect(x, foot - h + 58, w, 12, darker(wood, 0.35)) +
      [80, w - 150]
        .map(
          (u) =>
            rect(x + u, foot - h + 70, 70, h - 70, darker(wood, 0.24)) +
            rect(x + u, foot - h + 70, 16, h - 70, darker(wood, 0.08)),
        )
        .join(''),
    shadow: under(x, foot, w) + rect(x, foot - h + 70, w, 40, '#000', 'opacity="0.3"'),
  }
}

/** A sideboard with a few things on it. */
export function sideboard(x: number, foot: number, wood: string, glaze: string): Furniture {
  const [w, h] = [1600, 740]
  const top = foot - h
  const doors = [0, 1, 2, 3]
    .map(
      (i) =>
        rect(x + 20 + (i * (w - 40)) / 4, top + 60, (w - 40) / 4 - 8, h - 190, i % 2 ? darker(wood, 0.06) : wood) +
        rect(
          x + 20 + (i * (w - 40)) / 4 + (i % 2 ? 24 : (w - 40) / 4 - 50),
          top + 300,
          16,
          70,
          darker(wood, 0.5),
          'rx="8"',
        ),
    )
    .join('')
  const legs = [60, w - 110].map((u) => rect(x + u, foot - 140, 50, 140, darker(wood, 0.4))).join('')
  const vase =
    fill(
      smooth(
        [
          [x + 190, top],
          [x + 130, top - 120],
          [x + 180, top - 260],
          [x + 196, top - 330],
          [x + 264, top - 330],
          [x + 280, top - 260],
          [x + 330, top - 120],
          [x + 270, top],
        ],
        true,
      ),
      glaze,
    ) +
    fill(
      smooth(
        [
          [x + 205, top - 6],
          [x + 150, top - 120],
          [x + 190, top - 250],
          [x + 196, top - 120],
        ],
        true,
      ),
      lighter(glaze, 0.3),
    )
  const twigs = [
    [-150, -420],
    [-30, -520],
    [110, -440],
  ]
    .map(([dx, dy]) =>
      pen(
        smooth([
          [x + 230, top - 320],
          [x + 230 + (dx ?? 0) * 0.4, top - 330 + (dy ?? 0) * 0.5],
          [x + 230 + (dx ?? 0), top - 330 + (dy ?? 0)],
        ]),
        '#6a5a44',
        7,
      ),
    )
    .join('')
  const books = [
    ['#8b3f30', 46],
    ['#d8cdb6', 34],
    ['#3d4f5c', 40],
    ['#c2a04e', 28],
  ]
    .map(([colour, tall], i, all) =>
      rect(
        x + w - 420 + i * 8,
        top - all.slice(0, i + 1).reduce((sum, [, t]) => sum + Number(t), 0),
        300 - i * 14,
        Number(tall),
        String(colour),
      ),
    )
    .join('')
  return {
    body:
      twigs +
      vase +
      books +
      rect(x, top, w, h - 120, darker(wood, 0.2)) +
      rect(x, top, w, 26, lighter(wood, 0.24)) +
      doors +
      legs,
    shadow: under(x, foot, w) + rect(x + 30, foot - 140, w - 60, 130, '#000', 'opacity="0.4"'),
  }
}

/** A table with a lamp and a chair pushed in. */
export function desk(x: number, foot: number, wood: string, shade: string): Furniture {
  const [w, h] = [1400, 740]
  const top = foot - h
  const lamp =
    pen(`M${f(x + 240)} ${f(top - 10)}L${f(x + 200)} ${f(top - 260)}L${f(x + 380)} ${f(top - 420)}`, '#2d2c2b', 14) +
    fill(
      shape([
        [x + 350, top - 470],
        [x + 420, top - 440],
        [x + 500, top - 330],
        [x + 330, top - 390],
      ]),
      shade,
    ) +
    `<ellipse cx="${f(x + 240)}" cy="${f(top - 8)}" rx="90" ry="14" fill="#2d2c2b"/>`
  const chair =
    rect(x + 800, foot - 830, 400, 40, '#33312e', 'rx="16"') +
    rect(x + 800, foot - 720, 400, 34, '#33312e', 'rx="14"') +
    [812, 1160].map((u) => rect(x + u, foot - 840, 30, 840, '#2a2826')).join('') +
    rect(x + 780, foot - 470, 440, 46, '#3d3a36', 'rx="10"')
  const jar =
    rect(x + 620, top - 110, 90, 110, '#c9c3b6', 'rx="8"') +
    [0, 1, 2, 3]
      .map((i) =>
        pen(
          `M${f(x + 640 + i * 18)} ${f(top - 100)}l${f((i - 1.5) * 16)} -150`,
          ['#7a5a34', '#b0452e', '#38505e', '#a98a54'][i] ?? '#777',
          9,
        ),
      )
      .join('')
  return {
    body:
      lamp +
      jar +
      rect(x, top, w, 46, wood) +
      rect(x, top, w, 12, lighter(wood, 0.3)) +
      [40, w - 100].map((u) => rect(x + u, top + 46, 60, h - 46, darker(wood, 0.26))).join('') +
      chair,
    shadow: under(x, foot, w) + under(x + 780, foot + 20, 440),
  }
}

/** A low chair and a plant in a pot. */
export function corner(x: number, foot: number, cloth: string, leaf: string): Furniture {
  let leaves = ''
  for (let i = 0; i < 15; i++) {
    const a = -Math.PI / 2 + (i / 14 - 0.5) * 2.5
    const long = 420 + ((i * 97) % 260)
    const [px, py] = [x + 1150, foot - 360]
    const put = (u: number, v: number): [number, number] => [
      px + Math.cos(a) * u * long - Math.sin(a) * v * long,
      py + Math.sin(a) * u * long + Math.cos(a) * v * long + u * u * 130,
    ]
    leaves += fill(
      smooth([put(0, 0), put(0.4, 0.07), put(0.75, 0.1), put(1, 0), put(0.75, -0.1), put(0.4, -0.07)], true),
      i % 3 ? darker(leaf, (i % 4) * 0.1) : lighter(leaf, 0.14),
    )
  }
  const pot =
    fill(
      shape([
        [x + 1000, foot - 380],
        [x + 1300, foot - 380],
        [x + 1260, foot],
        [x + 1040, foot],
      ]),
      '#b9a68e',
    ) + rect(x + 990, foot - 400, 320, 50, '#c7b59d')
  const chair =
    rect(x + 60, foot - 820, 640, 520, cloth, 'rx="70"') +
    rect(x, foot - 470, 760, 240, darker(cloth, 0.1), 'rx="50"') +
    rect(x - 30, foot - 560, 110, 400, darker(cloth, 0.18), 'rx="50"') +
    rect(x + 680, foot - 560, 110, 400, darker(cloth, 0.18), 'rx="50"') +
    [30, 670].map((u) => rect(x + u, foot - 170, 44, 170, '#6f5236')).join('') +
    disc(x + 380, foot - 560, 4, darker(cloth, 0.3))
  return { body: leaves + pot + chair, shadow: under(x - 30, foot, 820) + under(x + 1010, foot, 280) }
}
