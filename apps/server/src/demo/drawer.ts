import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson } from '#hashing.ts'
import type { PictureSpec } from './draw/render.ts'
import type { DrawAnswer, DrawJob } from './draw-worker.ts'

export interface Drawer {
  /** Draws a picture, or finds it drawn already, and returns its file. */
  draw(spec: PictureSpec): Promise<string>
  close(): void
}

/**
 * Draws in a process of its own, into `folder`. What was drawn there before, by the same hands, is taken as it is: a
 * builder that was stopped goes on where it was.
 */
export async function startDrawer(folder: string): Promise<Drawer> {
  await mkdir(folder, { recursive: true })
  const hands = await handwriting(new URL('draw/', import.meta.url))
  const worker = fork(new URL('draw-worker.ts', import.meta.url), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const waiting = new Map<number, PromiseWithResolvers<void>>()
  let numbers = 0
  worker.on('message', ({ number, error }: DrawAnswer) => {
    const asked = waiting.get(number)
    waiting.delete(number)
    if (error === null) asked?.resolve()
    else asked?.reject(new Error(`A picture could not be drawn: ${error}`))
  })
  worker.on('exit', (code) => {
    for (const asked of waiting.values()) asked.reject(new Error(`The drawing process ended (code ${code})`))
    waiting.clear()
  })
  return {
    async draw(spec) {
      const file = join(
        folder,
        `${createHash('sha256').update(hands).update(canonicalJson(spec)).digest('hex').slice(0, 32)}.jpg`,
      )
      if (await exists(file)) return file
      const asked = Promise.withResolvers<void>()
      const job: DrawJob = { number: (numbers += 1), spec, file }
      waiting.set(job.number, asked)
      worker.send(job)
      await asked.promise
      return file
    },
    close: () => worker.disconnect(),
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** Changes whenever anything about the drawing does, so that no picture of an earlier hand is hung. */
async function handwriting(folder: URL): Promise<string> {
  const hash = createHash('sha256')
  const files = (await readdir(folder, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file)).toSorted()
  for (const file of files) hash.update(await readFile(new URL(file, folder)))
  return hash.digest('hex')
}
