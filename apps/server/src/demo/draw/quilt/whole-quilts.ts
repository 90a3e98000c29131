import type { Point } from '../kit/path.ts'
import { shape } from '../kit/path.ts'
import type { Layout, Patch } from './patch.ts'

export const strips: Layout = ({ sheet, random }) => {
  const out: Patch[] = []
  let x = -10
  while (x < sheet.width) {
    const wide = sheet.width * random.range(0.06, 0.17)
    const lean = random.bell() * 16
    let y = -10
    let cloth = random.int(0, 5)
    while (y < sheet.height) {
      const tall = sheet.height * random.range(0.07, 0.5)
      const tip = random.bell() * 14
      out.push({
        d: shape([
          [x + lean * 0.4, y - tip],
          [x + wide + lean * 0.5, y + tip],
          [x + wide - lean * 0.5, y + tall + 20],
          [x - lean * 0.4, y + tall + 20],
        ]),
        cloth,
      })
      cloth = (cloth + random.int(1, 4)) % 6
      y += tall
    }
    x += wide * 0.97
  }
  return out
}

export const bars: Layout = ({ sheet, random }) => {
  const m = Math.min(sheet.width, sheet.height) * 0.13
  const out: Patch[] = [
    {
      d: shape([
        [-9, -9],
        [sheet.width + 9, -9],
        [sheet.width + 9, sheet.height + 9],
        [-9, sheet.height + 9],
      ]),
      cloth: 5,
    },
  ]
  out.push({
    d: shape([
      [m * 0.8, m * 0.82],
      [sheet.width - m * 0.82, m * 0.8],
      [sheet.width - m * 0.8, sheet.height - m * 0.8],
      [m * 0.82, sheet.height - m * 0.82],
    ]),
    cloth: 1,
  })
  const count = random.int(6, 8)
  const wide = (sheet.width - m * 2) / count
  for (let i = 0; i < count; i++) {
    const x = m + i * wide
    out.push({
      d: shape([
        [x, m + random.bell() * 3],
        [x + wide + 1, m + random.bell() * 3],
        [x + wide + random.bell() * 4, sheet.height - m],
        [x + random.bell() * 4, sheet.height - m],
      ]),
      cloth: i % 2 ? 0 : random.pick([2, 3, 4, 3]),
    })
  }
  return out
}

export const medallion: Layout = ({ sheet, random }) => {
  const [cx, cy] = [sheet.width / 2, sheet.height / 2]
  const out: Patch[] = []
  const rings = 5
  for (let k = 0; k < rings; k++) {
    const t = 1 - k / rings
    const [w, h] = [(sheet.width / 2 + 12) * t, (sheet.height / 2 + 12) * t]
    const straight = k % 2 === 0
    const wob = () => random.bell() * 5
    const corners: Point[] = straight
      ? [
          [cx - w, cy - h],
          [cx + w, cy - h],
          [cx + w, cy + h],
          [cx - w, cy + h],
        ]
      : [
          [cx, cy - h * 1.12],
          [cx + w * 1.12, cy],
          [cx, cy + h * 1.12],
          [cx - w * 1.12, cy],
        ]
    out.push({ d: shape(corners.map(([x, y]): Point => [x + wob(), y + wob()])), cloth: [5, 0, 1, 2, 4][k] ?? 3 })
    if (straight && k < 4) {
      const n = 10 - k * 2
      for (let i = 0; i < n; i++)
        for (const s of [-1, 1]) {
          const x = cx - w + (w * 2 * i) / n
          const wide = (w * 2) / n
          const y = cy + s * h
          out.push({
            d: shape([
              [x + 3, y],
              [x + wide - 3, y],
              [x + wide / 2, y - s * wide * 0.72],
            ]),
            cloth: i % 2 ? 1 : 3,
          })
        }
    }
  }
  return out
}

export const diamonds: Layout = (table) => {
  const { sheet, random } = table
  const wide = Math.min(sheet.width, sheet.height) / random.int(4, 5)
  const tall = wide * random.range(1.15, 1.5)
  const out: Patch[] = [
    {
      d: shape([
        [-9, -9],
        [sheet.width + 9, -9],
        [sheet.width + 9, sheet.height + 9],
        [-9, sheet.height + 9],
      ]),
      cloth: 5,
    },
  ]
  for (let row = -1; row * (tall / 2) < sheet.height + tall; row++)
    for (let col = -1; col * wide < sheet.width + wide; col++) {
      const x = col * wide + (row % 2 ? wide / 2 : 0) + random.bell() * 4
      const y = row * (tall / 2) + random.bell() * 4
      const cloth = (Math.abs(col * 2 + row * 3) + random.int(0, 1)) % 5
      out.push({
        d: shape([
          [x, y - tall / 2],
          [x, y + tall / 2],
          [x - wide / 2, y],
        ]),
        cloth,
      })
      out.push({
        d: shape([
          [x, y - tall / 2],
          [x + wide / 2, y],
          [x, y + tall / 2],
        ]),
        cloth: (cloth + 1) % 5,
      })
    }
  return out
}

export const cranes: Layout = (table) => {
  const { sheet, random } = table
  const out: Patch[] = strips(table).map(({ d, cloth }) => ({
    d,
    cloth: cloth === 0 || cloth > 3 ? 0 : cloth === 1 ? 3 : cloth,
  }))
  const ground = sheet.height * 0.84
  for (let i = 0; i < 3; i++) {
    const x = sheet.width * (0.2 + i * 0.28 + random.range(-0.04, 0.04))
    const tall = sheet.height * random.range(0.42, 0.62)
    const leg = sheet.width * 0.05
    const top = ground - tall
    const cloth = i === 1 ? 1 : 5
    const side = i === 2 ? -1 : 1
    for (const s of [-1, 1])
      out.push({
        d: shape([
          [x + s * leg, ground],
          [x + s * leg + s * 14, ground],
          [x + s * 16, top + tall * 0.3],
          [x + s * 4, top + tall * 0.3],
        ]),
        cloth,
      })
    out.push({
      d: shape([
        [x - 26, top + tall * 0.14],
        [x + 26, top + tall * 0.14],
        [x + 26, top + tall * 0.34],
        [x - 26, top + tall * 0.34],
      ]),
      cloth: i === 1 ? 5 : 1,
    })
    out.push({
      d: shape([
        [x - side * leg * 1.6, top + tall * 0.16],
        [x - side * leg * 1.6, top + tall * 0.11],
        [x + side * sheet.width * 0.2, top - tall * 0.06],
        [x + side * sheet.width * 0.2, top - tall * 0.01],
      ]),
      cloth,
    })
  }
  out.push({
    d: shape([
      [-9, ground],
      [sheet.width + 9, ground - 8],
      [sheet.width + 9, sheet.height + 9],
      [-9, sheet.height + 9],
    ]),
    cloth: 4,
  })
  return out
}
