/** Steps that people count in. */
const steps = [1, 2, 2.5, 5, 10]
const lines = 4

export interface Scale {
  /** The value at the top of the chart. */
  readonly top: number
  /** Values with a line, from 0 to `top`. */
  readonly ticks: readonly number[]
}

/** A scale in round whole steps that holds the highest value with few lines. Values are integers, none negative. */
export function scaleFor(values: readonly number[], smallestStep = 1): Scale {
  const highest = Math.max(smallestStep, ...values)
  const rough = highest / lines
  const power = 10 ** Math.floor(Math.log10(rough))
  const nice = steps.map((step) => step * power).find((step) => step >= rough) ?? rough
  const step = Math.max(smallestStep, Math.ceil(nice))
  const count = Math.ceil(highest / step)
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) }
}

export interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** One bar for each value, as wide as the gaps leave it; a value above nothing is seen however small it is. */
export function barsFor(values: readonly number[], { top }: Scale, frame: Frame): Bar[] {
  const slot = (frame.right - frame.left) / Math.max(1, values.length)
  const width = slot * 0.64
  return values.map((value, index) => {
    const height = value === 0 ? 0 : Math.max(1, (value / top) * (frame.bottom - frame.top))
    return { x: frame.left + slot * index + (slot - width) / 2, y: frame.bottom - height, width, height }
  })
}

/** Fewer than five numbers are read faster than drawn. */
export const fewestPoints = 5
