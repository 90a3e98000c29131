import type { AnyRouter } from '@tanstack/react-router'

/** The pages that stand in for one that could not be shown, also when there is no network to fetch them by. */
export const messagePages = () => import('./later/message-pages-chunk.ts')

/**
 * A part of the app that is not there makes the router load the page anew, which is right after a new build. Without a
 * network it would leave nothing at all, so the error is renamed and shown as a page.
 */
export function stayWhenOffline(): void {
  addEventListener('vite:preloadError', ({ payload }) => {
    if (!navigator.onLine) payload.message = `Offline. ${payload.message}`
  })
}

/** Fetches them as soon as the first page is there. */
export function fetchMessagePagesAhead(router: AnyRouter): void {
  const stop = router.subscribe('onRendered', () => {
    stop()
    void messagePages()
  })
}
