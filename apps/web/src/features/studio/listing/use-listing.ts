import type { StudioArtwork } from '@artiqo/contracts/studio'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { api, client } from '#api/client.ts'
import { errorDataOf } from '#api/errors.ts'
import { serverNow } from '#ui/clock.ts'
import { blankDraft, listingFields, type ListingField } from './draft.ts'
import { fieldsOf } from './needs.ts'
import { Saver, type SaverDeps } from './saver.ts'

/** What is being written, saved as it is written. `onCreated` hears of a new work's id. */
export function useListing(work: StudioArtwork | null, onCreated: (work: StudioArtwork) => void) {
  const [saver] = useState(() => new Saver(depsFor(onCreated), work, blankDraft(new Date(serverNow()).getFullYear())))
  const snapshot = useSyncExternalStore(saver.subscribe, saver.getSnapshot)

  // The page may go away with something typed, and the line may come back, without any of our doing.
  useEffect(() => {
    const flush = () => void saver.flush()
    const hide = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    addEventListener('online', flush)
    document.addEventListener('visibilitychange', hide)
    return () => {
      removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', hide)
      saver.leave()
    }
  }, [saver])

  return { saver, snapshot }
}

function depsFor(onCreated: (work: StudioArtwork) => void): SaverDeps {
  const remember = (work: StudioArtwork) => {
    api.studio.artworks.get.setData({ artworkId: work.id }, work)
    void api.studio.artworks.list.invalidate()
  }
  return {
    create: (changes) => client.studio.artworks.create.mutate(changes),
    update: (artworkId, version, changes) => client.studio.artworks.update.mutate({ artworkId, version, ...changes }),
    get: (artworkId) => client.studio.artworks.get.query({ artworkId }),
    refusalOf,
    now: serverNow,
    onCreated: (work) => {
      remember(work)
      void api.studio.today.invalidate()
      onCreated(work)
    },
    onSaved: remember,
  }
}

const isField = (name: string | undefined): name is ListingField => listingFields.some((field) => field === name)

function refusalOf(error: unknown): ReturnType<SaverDeps['refusalOf']> {
  const data = errorDataOf(error)
  if (data === null) return null
  const named = (data.issues ?? []).map(({ path }) => path.split('.')[0]).filter(isField)
  const missing = (data.missing ?? []).flatMap(fieldsOf)
  return { reason: data.reason, fields: [...named, ...missing] }
}
