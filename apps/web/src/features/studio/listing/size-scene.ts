interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface SizeScene {
  readonly width: number
  readonly height: number
  readonly ground: number
  readonly work: Box
  /** The line of a chair: 45 cm to its seat, 90 cm to its top. */
  readonly chair: string
}

const frame = { width: 150, height: 130, ground: 126, top: 6, side: 12 }
/** Pixels for a centimetre, unless the work is too large for it. */
const usual = 0.867
const chair = { seat: 45, top: 90, width: 37, lean: 5, gap: 32 }
/** Where the lower edge of a small work hangs, in cm above the ground. */
const hangsAt = 69

/** A work drawn to scale on a wall, next to a chair; measures are millimetres. */
export function sizeScene(widthMm: number, heightMm: number): SizeScene {
  const width = widthMm / 10
  const height = heightMm / 10
  const bottom = Math.max(0, Math.min(hangsAt, 160 - height))
  const scale = Math.min(
    usual,
    (frame.ground - frame.top) / Math.max(bottom + height, chair.top),
    (frame.width - 2 * frame.side) / (width + chair.gap + chair.width + chair.lean),
  )
  const px = (cm: number) => Math.round(cm * scale * 10) / 10
  const left = Math.max(frame.side, (frame.width - px(width + chair.gap + chair.width)) / 2)
  const work = {
    x: left,
    y: frame.ground - px(bottom + height),
    width: Math.max(1, px(width)),
    height: Math.max(1, px(height)),
  }
  const seatLeft = left + px(width + chair.gap)
  const seatRight = seatLeft + px(chair.width)
  const seat = frame.ground - px(chair.seat)
  const top = frame.ground - px(chair.top)
  const line =
    `M${seatLeft} ${frame.ground}V${seat}H${seatRight}V${frame.ground}` +
    `M${seatRight} ${seat}L${seatRight + px(chair.lean)} ${top}`
  return { width: frame.width, height: frame.height, ground: frame.ground, work, chair: line }
}
