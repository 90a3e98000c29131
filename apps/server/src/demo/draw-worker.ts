import { constants, setPriority } from 'node:os'
import { rename, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { renderPicture, type PictureSpec } from './draw/render.ts'

/** A picture to draw into a file, and the answer by its number. */
export type DrawJob = { readonly number: number; readonly spec: PictureSpec; readonly file: string }
export type DrawAnswer = { readonly number: number; readonly error: string | null }

// Runs as a process of its own: it opens drawings as SVG, which the shop's picture pipeline refuses. It keeps to one
// core and stands back, so that the shop stays quick while it is being filled.
sharp.concurrency(1)
sharp.cache(false)
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

let before: Promise<void> = Promise.resolve()
process.on('message', (job: DrawJob) => {
  before = before
    .then(() => draw(job))
    .then(
      () => answer({ number: job.number, error: null }),
      (error: unknown) => answer({ number: job.number, error: error instanceof Error ? error.message : String(error) }),
    )
})
process.on('disconnect', () => process.exit(0))

async function draw({ spec, file }: DrawJob): Promise<void> {
  const half = `${file}.half`
  await writeFile(half, await renderPicture(spec))
  await rename(half, file)
}

function answer(message: DrawAnswer): void {
  process.send?.(message)
}
