import { redirect } from '@tanstack/react-router'
import { session } from '#api/browser-session.ts'

/** For `beforeLoad` of the doorway: whoever is signed in already goes on at once. */
export async function skipIfSignedIn(next: string | undefined, preload: boolean): Promise<void> {
  if (preload || session.getState() === 'guest') return
  try {
    if ((await session.bearer()) === null) return
  } catch {
    // Nobody answers: the form will say so when it is sent.
    return
  }
  throw redirect({ href: next ?? '/', replace: true })
}
