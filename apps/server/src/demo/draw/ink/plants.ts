import type { Point } from '../kit/path.ts'
import { disc } from '../kit/path.ts'
import type { Desk, Drawn, Motif } from './desk.ts'
import { belly, fade, gesture } from './desk.ts'

export const bamboo: Motif = (desk) => {
  const { sheet, random } = desk
  const out: Drawn = { washes: [], gestures: [], red: '' }
  const stalks = random.int(2, 3)
  for (let s = 0; s < stalks; s++) {
    const tone = s === 0 ? 1 : 0.42
    const x0 = sheet.width * (0.3 + s * 0.2 + random.range(-0.05, 0.05))
    const lean = random.range(-0.12, 0.14) * sheet.width
    const wide = sheet.width * (s === 0 ? 0.05 : 0.032)
    let y = sheet.height * 1.03
    let n = 0
    while (y > -60) {
      const joint = sheet.height * (0.12 + n * 0.02) * random.range(0.9, 1.1)
      const at = (yy: number): Point => [x0 + lean * (1 - yy / sheet.height) + 10 * Math.sin(yy / 260), yy]
      out.gestures.push(
        gesture(
          desk,
          [at(y), at(y - joint * 0.5), at(y - joint + 9)],
          (t) => wide * (1 + 0.28 * Math.abs(t - 0.5) ** 2 * 4) * (t < 0.02 || t > 0.985 ? 0.7 : 1),
          tone,
          0.55,
        ),
      )
      const [jx, jy] = at(y - joint + 3)
      out.gestures.push(
        gesture(
          desk,
          [
            [jx - wide * 0.66, jy + 2],
            [jx, jy - 5],
            [jx + wide * 0.66, jy + 1],
          ],
          belly(wide * 0.2),
          Math.min(1.1, tone * 1.4),
          0.2,
        ),
      )
      if (n > 1 && random.chance(0.8)) leaves(desk, out, jx, jy, random.chance(0.5) ? 1 : -1, sheet.height * 0.13, tone)
      y -= joint
      n++
    }
  }
  return out
}

function leaves(desk: Desk, out: Drawn, x: number, y: number, side: number, size: number, tone: number): void {
  const { random } = desk
  const tip: Point = [x + side * size * random.range(0.5, 0.9), y - size * random.range(0.2, 0.5)]
  out.gestures.push(gesture(desk, [[x, y], [(x + tip[0]) / 2, (y + tip[1]) / 2 - 6], tip], () => 4, tone, 0.2))
  const count = random.int(3, 6)
  for (let i = 0; i < count; i++) {
    const a = Math.PI / 2 - side * (0.2 + 0.32 * i) + random.bell() * 0.3
    const long = size * random.range(0.7, 1.25)
    out.gestures.push(
      gesture(
        desk,
        [
          tip,
          [tip[0] + Math.cos(a) * long * 0.45, tip[1] + Math.sin(a) * long * 0.4],
          [tip[0] + Math.cos(a) * long, tip[1] + Math.sin(a) * long],
        ],
        (t) => size * 0.16 * Math.sin(Math.PI * t ** 0.55) ** 1.2,
        tone,
        0.3,
      ),
    )
  }
}

export const branch: Motif = (desk) => {
  const { sheet, random } = desk
  const out: Drawn = { washes: [], gestures: [], red: '' }
  let red = ''
  const side = random.chance(0.5) ? 1 : -1
  const x = (t: number) => sheet.width * (0.5 - side * 0.52 + side * t)
  const main: Point[] = [0, 0.2, 0.36, 0.55, 0.72, 0.9].map((t, i): Point => [
    x(t),
    sheet.height * (0.72 - t * 0.5 + 0.035 * Math.sin(i * 2.3)),
  ])
  out.gestures.push(
    gesture(desk, main, (t) => (40 - 33 * t) * (0.8 + 0.3 * Math.sin(t * 23)) * Math.min(1, t * 30), 1, 0.3),
  )
  for (let i = 0; i < 9; i++) {
    const t = 0.2 + i * 0.08
    const from: Point = [x(t), sheet.height * (0.72 - t * 0.5)]
    const up = i % 2 ? -1 : 0.7
    const long = sheet.height * random.range(0.1, 0.26)
    const tip: Point = [from[0] + side * long * 0.5, from[1] + up * long]
    out.gestures.push(
      gesture(desk, [from, [from[0] + side * long * 0.1, from[1] + up * long * 0.5], tip], fade(9, 0.2), 0.9, 0.5),
    )
    for (let k = 0; k < 3; k++) {
      const u = random.range(0.3, 1)
      const [bx, by] = [
        from[0] + (tip[0] - from[0]) * u + random.bell() * 16,
        from[1] + (tip[1] - from[1]) * u + random.bell() * 16,
      ]
      for (let p = 0; p < 5; p++)
        red += disc(
          bx + Math.cos(p * 1.257) * 10,
          by + Math.sin(p * 1.257) * 10,
          random.range(6, 9),
          '#b23a35',
          `opacity="${random.pick(['0.55', '0.75', '0.9'])}"`,
        )
    }
  }
  return { ...out, red }
}

export const grasses: Motif = (desk) => {
  const { sheet, random } = desk
  const out: Drawn = { washes: [], gestures: [], red: '' }
  const foot = sheet.width * random.range(0.38, 0.62)
  for (let i = 0; i < 30; i++) {
    const lean = random.bell() * 1.2
    const tall = sheet.height * random.range(0.45, 0.86)
    const x = foot + random.bell() * sheet.width * 0.12
    const tip: Point = [x + lean * tall * 0.62, sheet.height * 0.93 - tall * (1 - 0.3 * Math.abs(lean))]
    out.gestures.push(
      gesture(
        desk,
        [
          [x, sheet.height * 0.95],
          [x + lean * tall * 0.1, sheet.height * 0.93 - tall * 0.55],
          tip,
          [tip[0] + lean * 60, tip[1] + Math.abs(lean) * 60],
        ],
        (t) => 10 * Math.sin(Math.PI * (0.08 + 0.9 * t)) ** 1.1,
        i % 3 ? 0.9 : 0.35,
        0.55,
      ),
    )
  }
  for (let i = 0; i < 70; i++) {
    const x = random.range(0, sheet.width)
    const y = random.range(0, sheet.height * 0.9)
    if (i % 2)
      out.gestures.push(
        gesture(
          desk,
          [
            [x, y],
            [x - 9, y + 26],
            [x - 18, y + 52],
          ],
          () => 1.6,
          0.3,
          0.2,
        ),
      )
  }
  return out
}
