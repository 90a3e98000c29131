import type { StudioImage } from '@artiqo/contracts/studio'
import { t } from '@lingui/core/macro'
import { errorSentence } from '#api/error-sentence.ts'
import { isOffline } from '#api/errors.ts'
import { PictureNotSent, sendPicture, type SentPicture } from '#api/send-picture.ts'
import { announce } from '#ui/announcer.ts'
import type { Saver } from './saver.ts'
import type { Sent, Upload, UploadDeps } from './upload-queue.ts'

const mostBytes = 30 * 1024 * 1024
const lookAgainAfter = 5_000

/** How the editor's pictures get to the shop: the draft is begun first, `onTaken` hears of each that was taken. */
export function uploadDeps(
  saver: Saver,
  onTaken: (image: StudioImage, notes: SentPicture['notes'], upload: Pick<Upload, 'id' | 'file'>) => void,
): UploadDeps {
  return {
    send: async (upload, { onProgress, signal }) => {
      const { file } = upload
      if (file.size > mostBytes) return refused(tooLarge(file.name))
      try {
        const artworkId = await saver.ensureId()
        const spoken = speakingProgress(file.name)
        const { image, notes } = await sendPicture(
          file,
          { artworkId },
          {
            signal,
            onProgress: (part) => {
              onProgress(part)
              spoken(part)
            },
          },
        )
        if (image !== null && !signal.aborted) onTaken(image, notes, upload)
        return { kind: 'taken' }
      } catch (error) {
        signal.throwIfAborted()
        return sentOf(error)
      }
    },
    wait,
    online: (signal) => (navigator.onLine ? wait(lookAgainAfter, signal) : backOnline(signal)),
  }
}

const refused = (message: string): Sent => ({ kind: 'failed', failure: { why: 'refused', message } })

function sentOf(error: unknown): Sent {
  if (error instanceof PictureNotSent) {
    if (error.why === 'offline') return { kind: 'offline' }
    if (error.why === 'wait') return { kind: 'busy', retryAfter: error.retryAfter }
    if (error.why === 'signed-out') return { kind: 'failed', failure: { why: 'signed-out' } }
    return refused(error.message)
  }
  if (isOffline(error)) return { kind: 'offline' }
  return { kind: 'failed', failure: { why: 'failed', message: errorSentence(error) } }
}

function tooLarge(name: string): string {
  return t`${name} is larger than 30 MB, the most we can take. A JPEG at quality 90 looks the same and is smaller.`
}

/** Says how far a picture is at the start, half way and at the end, and no more. */
function speakingProgress(name: string): (part: number) => void {
  let said = -1
  return (part) => {
    const half = Math.floor(part * 2)
    if (half <= said) return
    said = half
    const percent = half * 50
    announce(t`${name}, ${percent} %`)
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

function backOnline(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    addEventListener('online', () => resolve(), { once: true, signal })
    signal.addEventListener('abort', () => resolve())
  })
}
