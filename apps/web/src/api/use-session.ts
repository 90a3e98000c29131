import type { Me } from '@artiqo/contracts/identity'
import type { Query } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { session } from './browser-session.ts'
import { api, client, queryClient, trpc } from './client.ts'
import { isPublic } from './links.ts'
import type { AccessToken, SessionState } from './session.ts'

/** Whether somebody is signed in here; `unknown` until a reloaded page has asked. */
export function useSessionState(): SessionState {
  return useSyncExternalStore(session.subscribe, session.getState)
}

/** The signed-in person, or null for a guest and while it is not known yet. */
export function useMe(): Me | null {
  const state = useSessionState()
  const me = trpc.identity.me.useQuery(undefined, { enabled: state !== 'guest', staleTime: 300_000 })
  return state === 'guest' ? null : (me.data ?? null)
}

/** Takes over the answer of login or register: the token, the person, and a cart that may have been merged. */
export function signInHere(answer: AccessToken & { readonly user: Me }): void {
  session.begin(answer)
  api.identity.me.setData(undefined, answer.user)
}

/** Ends the session on the server and here. */
export async function signOutHere(): Promise<void> {
  try {
    await client.identity.logout.mutate({})
  } finally {
    session.end()
  }
}

// What was answered to one person is not shown to the next. After a reload nothing was answered yet.
let before = session.getState()
session.subscribe(() => {
  const now = session.getState()
  const own = { predicate: (query: Query) => !isPublic(pathOf(query)) }
  // Once the page knows that nobody is signed in, it no longer asks who it is.
  if (now === 'guest') setTimeout(() => void queryClient.resetQueries(own))
  else if (before === 'guest') void queryClient.invalidateQueries(own)
  before = now
})

function pathOf(query: Query): string {
  const [path] = query.queryKey
  return Array.isArray(path) ? path.join('.') : ''
}
