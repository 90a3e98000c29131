export type Rgb = readonly [number, number, number]

/** '#rrggbb' as three numbers. */
export function rgb(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16)
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255]
}

export function blend(a: Rgb, b: Rgb, t: number): Rgb {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
}

function hex(colour: Rgb): string {
  return `#${colour
    .map((v) =>
      Math.max(0, Math.min(255, Math.round(v)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** The colour between two, as paint on the way from one to the other. */
export function mix(a: string, b: string, t: number): string {
  return hex(blend(rgb(a), rgb(b), t))
}

export const darker = (colour: string, t: number) => mix(colour, '#101014', t)
export const lighter = (colour: string, t: number) => mix(colour, '#fffdf6', t)

/** How bright a colour looks, 0 to 255. */
export function lightness(r: number, g: number, b: number): number {
  return 0.299 * r + 0.587 * g + 0.114 * b
}

export const clamp = (v: number, low = 0, high = 1) => (v < low ? low : v > high ? high : v)

export function smoothstep(low: number, high: number, v: number): number {
  const t = clamp((v - low) / (high - low))
  return t * t * (3 - 2 * t)
}
