/** What part of a work is drawn, and how large: pixel = (unit − origin) × scale. */
export type Frame = {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** A work's size in units: the longer side is 1000. */
export type Sheet = { readonly width: number; readonly height: number }

export function sheetOf(widthMm: number, heightMm: number): Sheet {
  const scale = 1000 / Math.max(widthMm, heightMm)
  return { width: Math.round(widthMm * scale), height: Math.round(heightMm * scale) }
}

/** The whole sheet, `pixels` along its longer side. */
export function whole(sheet: Sheet, pixels: number): Frame {
  const scale = pixels / Math.max(sheet.width, sheet.height)
  return { width: Math.round(sheet.width * scale), height: Math.round(sheet.height * scale), scale, x: 0, y: 0 }
}

/** A part around (cx, cy), `zoom` times nearer, kept on the sheet. */
export function closer(sheet: Sheet, pixels: number, cx: number, cy: number, zoom: number): Frame {
  const all = whole(sheet, pixels)
  const scale = all.scale * zoom
  const w = all.width / scale
  const h = all.height / scale
  const inside = (centre: number, part: number, full: number) => Math.max(0, Math.min(full - part, centre - part / 2))
  return { ...all, scale, x: inside(cx, w, sheet.width), y: inside(cy, h, sheet.height) }
}

/** The same part, drawn smaller: for what is soft anyway. */
export function reduced(frame: Frame, share: number): Frame {
  return {
    ...frame,
    width: Math.ceil(frame.width * share),
    height: Math.ceil(frame.height * share),
    scale: frame.scale * share,
  }
}
