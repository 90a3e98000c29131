import type { AppRouter } from '@artiqo/client'
import { createTRPCClient, httpLink } from '@trpc/client'
import { reasonOf } from './errors.ts'
import { Session, type SessionDeps } from './session.ts'

const hintKey = 'artiqo.session'

// Refreshing has its own client: the app's would wait for the token that is being fetched.
const plain = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc' })] })

function tabs(): SessionDeps['tabs'] {
  const channel = new BroadcastChannel('artiqo.session')
  return {
    post: (word) => channel.postMessage(word),
    listen: (hear) => channel.addEventListener('message', (event) => hear(event.data)),
  }
}

const hint: SessionDeps['hint'] = {
  get: () => localStorage.getItem(hintKey) === '1',
  set: (there) => {
    if (there) localStorage.setItem(hintKey, '1')
    else localStorage.removeItem(hintKey)
  },
}

/** The session of this browser. Web Locks are missing on plain http; there each tab refreshes for itself. */
export const session = new Session({
  refresh: () => plain.identity.refresh.mutate({}),
  reasonOf,
  alone: (run) => ('locks' in navigator ? navigator.locks.request('artiqo.refresh', run) : run()),
  tabs: tabs(),
  hint,
  now: Date.now,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
})
