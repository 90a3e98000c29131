import { z } from 'zod'
import { picturePurposes, pictureTypes } from '#media/picture-limits.ts'
import { pictureRefusals } from '#media/picture-refused.ts'

export const variantFormats = ['avif', 'webp'] as const
export type VariantFormat = (typeof variantFormats)[number]

export const variantFile = (width: number, format: VariantFormat) => `${width}.${format}`

/** What the server asks of the picture worker. */
export const PictureJob = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('inspect'), file: z.string() }),
  z.object({
    kind: z.literal('process'),
    file: z.string(),
    directory: z.string(),
    purpose: z.enum(picturePurposes),
  }),
])
export type PictureJob = z.infer<typeof PictureJob>

const size = { width: z.int().positive(), height: z.int().positive(), bytes: z.int().positive() }
const thumbhash = z.base64().max(64)

export const InspectedPicture = z.object({ type: z.enum(pictureTypes), ...size, thumbhash })
export type InspectedPicture = z.infer<typeof InspectedPicture>

export const ProcessedPicture = z.object({
  /** Of the variants' bytes, so that an address never changes what it shows. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  ...size,
  thumbhash,
  variants: z
    .array(z.object({ width: z.int().positive(), format: z.enum(variantFormats), bytes: z.int().positive() }))
    .min(1)
    .max(16),
})
export type ProcessedPicture = z.infer<typeof ProcessedPicture>

/** What the worker says. The server believes its shape only after this has looked at it. */
export const WorkerMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('inspected'), picture: InspectedPicture, rss: z.number() }),
  z.object({ kind: z.literal('processed'), picture: ProcessedPicture, rss: z.number() }),
  z.object({
    kind: z.literal('refused'),
    code: z.enum(pictureRefusals),
    facts: z.object({ kind: z.string().optional(), width: z.number().optional(), height: z.number().optional() }),
    rss: z.number(),
  }),
  z.object({ kind: z.literal('failed'), message: z.string(), rss: z.number() }),
])
export type WorkerMessage = z.infer<typeof WorkerMessage>
export type WorkerAnswer = Exclude<WorkerMessage, { kind: 'ready' }>

/** With this exit code a worker says that it grew beyond its limit. */
export const outOfMemoryExit = 86
