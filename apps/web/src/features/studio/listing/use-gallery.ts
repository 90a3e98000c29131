import type { StudioArtwork, StudioImage } from '@artiqo/contracts/studio'
import type { ImageId } from '@artiqo/domain/ids'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { client } from '#api/client.ts'
import { useSessionState } from '#api/use-session.ts'
import { announce } from '#ui/announcer.ts'
import { inTurn, moved, reconciled } from './move.ts'
import { moveSentence } from './move-words.ts'
import { PictureCalls } from './picture-calls.ts'
import type { Saver } from './saver.ts'
import { uploadDeps } from './send-for-work.ts'
import { isUnderWay, UploadQueue } from './upload-queue.ts'

const lookAgainAfter = 1_000
const none: ReadonlyMap<ImageId, number> = new Map()

/** What the page knows of a picture that it sent itself. */
interface Own {
  /** To be seen until the shop's own variants are there. */
  readonly file: File
  readonly note: string | null
}

/** The pictures of a work, in order, with those on their way; each change is made at once and sent. */
export function useGallery(saver: Saver, images: readonly StudioImage[]) {
  const [own, setOwn] = useState<ReadonlyMap<ImageId, Own>>(new Map())
  const [order, setOrder] = useState<readonly ImageId[] | null>(null)
  /** Pictures of this batch by their turn, until they are put in it; moving one by hand ends that. */
  const [arrived, setArrived] = useState<ReadonlyMap<ImageId, number>>(none)
  const [error, setError] = useState<unknown>(null)
  const [calls] = useState(
    () => new PictureCalls(saver, (artworkId) => client.studio.artworks.get.query({ artworkId })),
  )
  const [queue] = useState(
    () =>
      new UploadQueue(
        uploadDeps(saver, (image, notes, { id, file }) => {
          calls.add(image)
          setOwn((before) => new Map(before).set(image.id, { file, note: notes[0]?.message ?? null }))
          setArrived((before) => new Map(before).set(image.id, id))
        }),
      ),
  )
  const uploads = useSyncExternalStore(queue.subscribe, queue.getUploads)
  useEffect(() => () => queue.stop(), [queue])

  const shown = order === null ? images : sorted(images, order)
  const isProcessing = images.some(({ state }) => state === 'processing')
  useLooking(calls, isProcessing)

  async function change(run: (artworkId: StudioArtwork['id']) => Promise<StudioArtwork>): Promise<boolean> {
    setError(null)
    try {
      await calls.change(run)
      return true
    } catch (failure) {
      setError(failure)
      return false
    }
  }

  /** Hangs the pictures in another order, at once here and then in the shop. */
  async function arrange(imageIds: readonly ImageId[]) {
    setOrder(imageIds)
    await change((artworkId) => client.studio.images.reorder.mutate({ artworkId, imageIds: [...imageIds] }))
    // Unless it was moved on meanwhile, the shop's order is the order.
    setOrder((now) => (now === imageIds ? null : now))
  }

  // Small pictures arrive first; once all have, they hang as they were chosen.
  const putInTurn = useEffectEvent(() => {
    if (arrived.size === 0) return
    const now = shown.map(({ id }) => id)
    const wanted = inTurn(now, arrived)
    if (wanted.some((id, at) => id !== now[at])) void arrange(wanted)
    setArrived(none)
  })
  useEffect(
    () =>
      queue.subscribe(() => {
        // The last one's turn is known to the page only after this.
        if (!isUnderWay(queue.getUploads())) setTimeout(() => putInTurn())
      }),
    [queue],
  )

  async function move(from: number, to: number) {
    const place = Math.max(0, Math.min(to, shown.length - 1))
    announce(moveSentence(from, place, shown.length))
    if (from === place) return
    const imageIds = moved(shown, from, place).map(({ id }) => id)
    setArrived(none)
    await arrange(imageIds)
  }

  const remove = (imageId: ImageId) => change((artworkId) => client.studio.images.remove.mutate({ artworkId, imageId }))

  const saveAlt = (imageId: ImageId, alt: string) =>
    change((artworkId) => client.studio.images.setAlt.mutate({ artworkId, imageId, alt }))

  return { shown, own, queue, uploads, error, clearError: () => setError(null), move, remove, saveAlt }
}
export type Gallery = ReturnType<typeof useGallery>

/** The shop makes the pictures after it took them; the page asks until they are there. */
function useLooking(calls: PictureCalls, isProcessing: boolean) {
  const isGuest = useSessionState() === 'guest'
  useEffect(() => {
    if (!isProcessing || isGuest) return
    // What is not answered is asked again in a second.
    const look = () => void calls.look().catch(() => undefined)
    const timer = setInterval(look, lookAgainAfter)
    return () => clearInterval(timer)
  }, [calls, isProcessing, isGuest])
}

function sorted(images: readonly StudioImage[], order: readonly ImageId[]): StudioImage[] {
  const byId = new Map(images.map((image) => [image.id, image]))
  return reconciled(order, [...byId.keys()]).flatMap((id) => byId.get(id) ?? [])
}
