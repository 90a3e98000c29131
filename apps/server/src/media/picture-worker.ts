import { constants, setPriority } from 'node:os'
import { inspectPicture } from '#media/inspect-picture.ts'
import { outOfMemoryExit, PictureJob, type WorkerMessage } from '#media/picture-jobs.ts'
import { PictureRefused } from '#media/picture-refused.ts'
import { processPicture } from '#media/process-picture.ts'

// A process of its own: strangers' files are decoded here and nowhere else. It knows no secrets and ends with the server.
const memoryLimit = Number(process.argv[2]) * 1024 * 1024

const tell = (message: WorkerMessage) => process.send?.(message)
const rss = () => process.memoryUsage.rss()

async function run(job: PictureJob): Promise<WorkerMessage> {
  try {
    if (job.kind === 'inspect') return { kind: 'inspected', picture: await inspectPicture(job.file), rss: rss() }
    const picture = await processPicture(job.file, job.directory, job.purpose)
    return { kind: 'processed', picture, rss: rss() }
  } catch (error) {
    if (error instanceof PictureRefused) return { kind: 'refused', code: error.code, facts: error.facts, rss: rss() }
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error), rss: rss() }
  }
}

process.on('message', (message) => {
  // Codecs allocate outside the JavaScript heap, where no flag bounds them.
  const guard = setInterval(() => {
    if (rss() > memoryLimit) process.exit(outOfMemoryExit)
  }, 50)
  void run(PictureJob.parse(message))
    .then(tell)
    .finally(() => clearInterval(guard))
})
process.on('disconnect', () => process.exit(0))
// Ctrl-C reaches the whole group: the server ends its workers itself, once their pictures are done.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})

// Pages before pictures.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
tell({ kind: 'ready' })
