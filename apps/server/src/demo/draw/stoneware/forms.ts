/** A thrown form: radius (as a share of its widest) at heights from foot (0) to rim (1). */
export type Form = {
  readonly profile: readonly (readonly [height: number, radius: number])[]
  /** Widest radius, as a share of the height. */
  readonly girth: number
  /** Height beside the other forms on the table. */
  readonly tall: number
  readonly handle?: boolean
  /** Closed forms have no mouth to look into. */
  readonly lid?: boolean
}

export const forms = {
  bottle: {
    profile: [
      [0, 0.62],
      [0.04, 0.7],
      [0.2, 0.95],
      [0.38, 1],
      [0.55, 0.74],
      [0.66, 0.34],
      [0.78, 0.22],
      [0.93, 0.22],
      [1, 0.31],
    ],
    girth: 0.29,
    tall: 1,
  },
  flask: {
    profile: [
      [0, 0.5],
      [0.05, 0.62],
      [0.3, 0.97],
      [0.5, 1],
      [0.68, 0.8],
      [0.82, 0.34],
      [0.9, 0.28],
      [1, 0.4],
    ],
    girth: 0.36,
    tall: 0.82,
  },
  vase: {
    profile: [
      [0, 0.46],
      [0.05, 0.52],
      [0.3, 0.74],
      [0.58, 0.99],
      [0.74, 0.96],
      [0.88, 0.58],
      [0.94, 0.5],
      [1, 0.62],
    ],
    girth: 0.34,
    tall: 0.9,
  },
  moon: {
    profile: [
      [0, 0.44],
      [0.03, 0.5],
      [0.22, 0.88],
      [0.48, 1],
      [0.74, 0.9],
      [0.92, 0.52],
      [0.96, 0.44],
      [1, 0.48],
    ],
    girth: 0.52,
    tall: 0.74,
  },
  jar: {
    profile: [
      [0, 0.64],
      [0.05, 0.72],
      [0.3, 0.98],
      [0.6, 1],
      [0.84, 0.82],
      [0.93, 0.62],
      [1, 0.66],
    ],
    girth: 0.47,
    tall: 0.6,
  },
  lidded: {
    profile: [
      [0, 0.62],
      [0.05, 0.74],
      [0.3, 1],
      [0.58, 0.97],
      [0.7, 0.86],
      [0.71, 0.93],
      [0.75, 0.93],
      [0.84, 0.6],
      [0.89, 0.16],
      [0.94, 0.2],
      [0.98, 0.15],
      [1, 0.02],
    ],
    girth: 0.44,
    tall: 0.66,
    lid: true,
  },
  jug: {
    profile: [
      [0, 0.62],
      [0.05, 0.7],
      [0.28, 1],
      [0.5, 0.96],
      [0.72, 0.62],
      [0.86, 0.54],
      [0.95, 0.62],
      [1, 0.68],
    ],
    girth: 0.36,
    tall: 0.78,
    handle: true,
  },
  mug: {
    profile: [
      [0, 0.82],
      [0.06, 0.9],
      [0.4, 1],
      [0.8, 0.95],
      [1, 0.97],
    ],
    girth: 0.46,
    tall: 0.34,
    handle: true,
  },
  cup: {
    profile: [
      [0, 0.56],
      [0.06, 0.62],
      [0.3, 0.84],
      [0.7, 0.98],
      [1, 1],
    ],
    girth: 0.48,
    tall: 0.3,
  },
  beaker: {
    profile: [
      [0, 0.72],
      [0.05, 0.78],
      [0.5, 0.92],
      [1, 1],
    ],
    girth: 0.34,
    tall: 0.42,
  },
  bowl: {
    profile: [
      [0, 0.32],
      [0.07, 0.34],
      [0.12, 0.44],
      [0.4, 0.78],
      [0.75, 0.95],
      [1, 1],
    ],
    girth: 1.05,
    tall: 0.27,
  },
  dish: {
    profile: [
      [0, 0.4],
      [0.12, 0.42],
      [0.3, 0.66],
      [0.6, 0.9],
      [1, 1],
    ],
    girth: 2.1,
    tall: 0.16,
  },
} as const satisfies Record<string, Form>

export type FormName = keyof typeof forms

export type Turned = { readonly radius: Float32Array; readonly slope: Float32Array }

export const steps = 512
const made = new Map<FormName, Turned>()

/** Takes the corners off, as fingers do, but leaves foot and rim sharp. */
function soften(radius: Float32Array): void {
  const before = radius.slice()
  for (let i = 1; i < steps - 1; i++) {
    const reach = Math.min(i, steps - 1 - i, 14)
    let sum = 0
    for (let k = i - reach; k <= i + reach; k++) sum += before[k] ?? 0
    radius[i] = sum / (reach * 2 + 1)
  }
}

/** The form's radius and how it leans, at 512 heights. */
export function turned(name: FormName): Turned {
  const found = made.get(name)
  if (found) return found
  const profile: Form['profile'] = forms[name].profile
  const at = (i: number) => profile[Math.max(0, Math.min(profile.length - 1, i))] ?? [0, 0]
  const radius = Float32Array.from({ length: steps }, (_, k) => {
    const h = k / (steps - 1)
    let i = 0
    while (i < profile.length - 2 && (profile[i + 1]?.[0] ?? 1) < h) i++
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const t = (h - b[0]) / Math.max(1e-6, c[0] - b[0])
    const m0 = ((c[1] - a[1]) / Math.max(1e-6, c[0] - a[0])) * (c[0] - b[0])
    const m1 = ((d[1] - b[1]) / Math.max(1e-6, d[0] - b[0])) * (c[0] - b[0])
    const [t2, t3] = [t * t, t * t * t]
    return (2 * t3 - 3 * t2 + 1) * b[1] + (t3 - 2 * t2 + t) * m0 + (-2 * t3 + 3 * t2) * c[1] + (t3 - t2) * m1
  })
  for (let pass = 0; pass < 3; pass++) soften(radius)
  const slope = radius.map(
    (_, k) => ((radius[Math.min(steps - 1, k + 2)] ?? 0) - (radius[Math.max(0, k - 2)] ?? 0)) * ((steps - 1) / 4),
  )
  made.set(name, { radius, slope })
  return { radius, slope }
}
