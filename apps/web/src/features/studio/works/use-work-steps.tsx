import type { StudioArtwork } from '@artiqo/contracts/studio'
import type { ArtworkId } from '@artiqo/domain/ids'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client } from '#api/client.ts'
import { toast } from '#ui/toast-list.ts'

interface Hooks {
  /** A step was taken: the work as it is now. */
  readonly onChanged?: (work: StudioArtwork) => void
  readonly onRemoved?: () => void
}

interface Named {
  readonly id: ArtworkId
  readonly title: string
}

/** The steps of a listing's life: on the wall, off the lists, put away, gone. What was done is said in a toast. */
export function useWorkSteps({ onChanged, onRemoved }: Hooks = {}) {
  const { t } = useLingui()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  async function take(run: () => Promise<void>): Promise<boolean> {
    setBusy(true)
    setError(null)
    try {
      await run()
      return true
    } catch (failure) {
      setError(failure)
      return false
    } finally {
      setBusy(false)
      void api.studio.artworks.list.invalidate()
      void api.studio.today.invalidate()
      void api.catalog.invalidate()
    }
  }

  const settle = (work: StudioArtwork) => {
    api.studio.artworks.get.setData({ artworkId: work.id }, work)
    onChanged?.(work)
  }
  const nameOf = ({ title }: Named) => title.trim() || t`Your work`

  return {
    error,
    busy,
    clearError: () => setError(null),
    publish: (work: Named) =>
      take(async () => {
        const now = await client.studio.artworks.publish.mutate({ artworkId: work.id })
        settle(now)
        toast(
          t`${nameOf(work)} is on the wall`,
          <Link className="link" to="/w/$slug" params={{ slug: now.slug }}>
            <Trans>See it</Trans>
          </Link>,
        )
      }),
    unlist: (work: Named) =>
      take(async () => {
        settle(await client.studio.artworks.unlist.mutate({ artworkId: work.id }))
        toast(t`${nameOf(work)} is off the lists. People with the link still see it.`)
      }),
    archive: (work: Named) =>
      take(async () => {
        settle(await client.studio.artworks.archive.mutate({ artworkId: work.id }))
        toast(t`${nameOf(work)} is put away`)
      }),
    /** `sold`: somebody has ordered it, so it is put away instead. */
    remove: (work: Named, sold: boolean) =>
      take(async () => {
        await client.studio.artworks.remove.mutate({ artworkId: work.id })
        void api.studio.artworks.get.invalidate({ artworkId: work.id }, { refetchType: 'none' })
        toast(sold ? t`${nameOf(work)} has buyers, so it is put away instead` : t`${nameOf(work)} is removed`)
        onRemoved?.()
      }),
  }
}
export type WorkSteps = ReturnType<typeof useWorkSteps>
