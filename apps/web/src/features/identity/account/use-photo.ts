import type { Me } from '@artiqo/contracts/identity'
import type { ImageId } from '@artiqo/domain/ids'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { api, client } from '#api/client.ts'
import { PictureNotSent, sendPicture } from '#api/send-picture.ts'
import { toast } from '#ui/toast-list.ts'

export type PhotoState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly percent: number }
  | { readonly kind: 'processing' }
  | { readonly kind: 'late' }
  | { readonly kind: 'removing' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly error: unknown }

const lookAgainAfter = 700
const looks = 40

/** Sends a photo and waits until it is made; takes one away. */
export function usePhoto() {
  const { t } = useLingui()
  const [state, setState] = useState<PhotoState>({ kind: 'idle' })

  async function send(file: File) {
    setState({ kind: 'sending', percent: 0 })
    try {
      const { photoId } = await sendPicture(
        file,
        { purpose: 'avatar' },
        { onProgress: (sent) => setState({ kind: 'sending', percent: Math.floor(sent * 100) }) },
      )
      setState({ kind: 'processing' })
      setState(await waitFor(photoId))
    } catch (error) {
      setState(problemOf(error))
    }
  }

  /** A photo is on show once it is made; the same one chosen again as well. */
  async function waitFor(photoId: ImageId | null): Promise<PhotoState> {
    for (let look = 0; look < looks; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, lookAgainAfter))
      const now = await client.identity.me.query()
      if (now.photoId === null || now.photoId !== photoId) continue
      take(now)
      toast(t`Your photo is up`)
      return { kind: 'idle' }
    }
    return { kind: 'late' }
  }

  async function remove() {
    setState({ kind: 'removing' })
    try {
      take(await client.identity.setPhoto.mutate({ photo: null }))
      setState({ kind: 'idle' })
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }

  function problemOf(error: unknown): PhotoState {
    if (!(error instanceof PictureNotSent)) return { kind: 'failed', error }
    if (error.why === 'offline')
      return { kind: 'refused', message: t`We couldn’t reach Artiqo. Check your connection and try again.` }
    if (error.why === 'signed-out')
      return { kind: 'refused', message: t`You were signed out on this device. Sign in, then choose the photo again.` }
    return { kind: 'refused', message: error.message }
  }

  return { state, send, remove }
}

function take(me: Me): void {
  api.identity.me.setData(undefined, me)
  void api.identity.profile.invalidate({ username: me.username })
}
