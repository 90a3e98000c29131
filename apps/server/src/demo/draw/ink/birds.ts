import type { Point } from '../kit/path.ts'
import { fill, smooth } from '../kit/path.ts'
import type { Drawn, Motif } from './desk.ts'
import { belly, fade, gesture } from './desk.ts'

export const crow: Motif = (desk) => {
  const { sheet, random } = desk
  const out: Drawn = { washes: [], gestures: [], red: '' }
  const side = random.chance(0.5) ? 1 : -1
  const k = Math.min(sheet.width, sheet.height) * 0.36
  const [cx, cy] = [sheet.width * (0.5 - side * 0.06), sheet.height * 0.4]
  const put = (u: number, v: number): Point => [cx + side * u * k, cy + v * k]
  out.gestures.push(
    gesture(
      desk,
      [put(-0.5, 0.22), put(-0.1, 0.02), put(0.3, -0.06), put(0.52, -0.16)],
      (t) => k * 0.3 * Math.sin(Math.PI * (0.12 + t * 0.8)) ** 0.8,
      1.1,
      0.25,
    ),
  )
  out.gestures.push(gesture(desk, [put(0.42, -0.12), put(0.56, -0.2), put(0.66, -0.19)], belly(k * 0.2, 0.5), 1.1, 0.1))
  out.gestures.push(gesture(desk, [put(0.62, -0.2), put(0.76, -0.17), put(0.86, -0.1)], fade(k * 0.09, 0.05), 1, 0.1))
  for (let i = 0; i < 5; i++)
    out.gestures.push(
      gesture(
        desk,
        [put(-0.42, 0.18), put(-0.66, 0.3 + i * 0.03), put(-0.98 + i * 0.03, 0.34 + i * 0.07)],
        belly(k * 0.09),
        0.95,
        0.6,
      ),
    )
  for (const [lift, tone] of [
    [-1, 1],
    [-0.55, 0.6],
  ] as const)
    for (let i = 0; i < 8; i++) {
      const t = i / 7
      out.gestures.push(
        gesture(
          desk,
          [
            put(0.16 - t * 0.3, -0.06),
            put(0.02 - t * 0.34, lift * (0.62 - t * 0.2)),
            put(-0.12 - t * 0.66 + (lift < -0.8 ? 0.24 : -0.1), lift * (1.16 - t * 0.5)),
          ],
          (u) => k * 0.13 * Math.sin(Math.PI * (0.1 + u * 0.88)) ** 0.8,
          tone,
          0.75,
        ),
      )
    }
  const bough = [0, 0.25, 0.5, 0.75, 1].map((t): Point => [
    sheet.width * (0.5 - side * 0.56 + side * t),
    sheet.height * (0.86 - 0.13 * t + 0.025 * Math.sin(t * 9)),
  ])
  out.gestures.push(gesture(desk, bough, fade(26, 0.12), 0.95, 0.5))
  for (const [i, [x, y]] of bough.slice(1, 4).entries()) {
    out.gestures.push(
      gesture(
        desk,
        [
          [x, y],
          [x + side * 26, y - 40 - i * 6],
          [x + side * 34, y - 96],
        ],
        fade(8, 0.2),
        0.9,
        0.4,
      ),
    )
    out.gestures.push(
      gesture(
        desk,
        [
          [x + side * 30, y - 4],
          [x + side * 70, y + 20],
          [x + side * 96, y + 58],
        ],
        fade(6, 0.2),
        0.8,
        0.4,
      ),
    )
  }
  return out
}

export const heron: Motif = (desk) => {
  const { sheet, random } = desk
  const side = random.chance(0.5) ? 1 : -1
  const k = sheet.height * 0.36
  const [cx, cy] = [sheet.width * (0.5 - side * 0.08), sheet.height * 0.5]
  const put = (u: number, v: number): Point => [cx + side * u * k, cy + v * k]
  const out: Drawn = {
    washes: [
      {
        body: fill(
          smooth([put(-0.5, 0.16), put(-0.1, -0.16), put(0.26, -0.06), put(0.2, 0.18), put(-0.2, 0.26)], true),
          '#000',
        ),
        strength: 0.3,
        bleed: 10,
      },
    ],
    gestures: [],
    red: '',
  }
  out.gestures.push(
    gesture(
      desk,
      [put(0.2, 0.04), put(0.36, -0.24), put(0.16, -0.5), put(0.2, -0.78), put(0.38, -0.86)],
      (t) => k * (0.11 - 0.05 * t),
      0.9,
      0.5,
    ),
  )
  out.gestures.push(gesture(desk, [put(0.33, -0.86), put(0.46, -0.86), put(0.76, -0.8)], fade(k * 0.075, 0.05), 1, 0.1))
  out.gestures.push(gesture(desk, [put(0.4, -0.89), put(0.22, -0.93), put(0.02, -0.86)], fade(k * 0.03, 0.1), 1, 0.3))
  for (let i = 0; i < 6; i++)
    out.gestures.push(
      gesture(
        desk,
        [put(0.16 - i * 0.04, -0.04 + i * 0.03), put(-0.16, 0.02 + i * 0.05), put(-0.56 + i * 0.06, 0.2 + i * 0.045)],
        belly(k * 0.09),
        0.55 + i * 0.09,
        0.8,
      ),
    )
  for (const [u, foot] of [
    [0, 0.02],
    [0.1, 0.18],
  ] as const)
    out.gestures.push(
      gesture(desk, [put(u, 0.2), put(u + 0.02, 0.6), put(u - 0.03, 0.66), put(foot, 1.1)], () => k * 0.018, 1, 0.3),
    )
  for (let i = 0; i < 5; i++) {
    const y = cy + k * (1.02 + i * 0.09)
    const x = cx + random.range(-0.3, 0.3) * sheet.width
    out.gestures.push(
      gesture(
        desk,
        [
          [x - 150, y],
          [x, y + 4],
          [x + 170, y - 2],
        ],
        belly(random.range(3, 9)),
        0.4,
        0.9,
      ),
    )
  }
  return out
}
