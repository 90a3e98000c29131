import type { AnyRouter, RouterHistory } from '@tanstack/react-router'
import { announce } from '#ui/announcer.ts'

const kept = 50

/**
 * Moves focus with the page: to its heading after a step forward, announcing the title once, and back to the
 * link that was followed after a step back. Filters and pages of the same address leave focus where it is.
 */
export function guideFocus(router: AnyRouter): void {
  const followed = new Map<string, string>()
  let wentBack = false

  const history: RouterHistory = router.history
  history.subscribe(({ action }) => {
    wentBack = action.type === 'BACK' || action.type === 'FORWARD' || action.type === 'GO'
  })
  router.subscribe('onBeforeNavigate', ({ fromLocation }) => {
    const link = document.activeElement?.closest('a')?.getAttribute('href')
    if (fromLocation === undefined || !link) return
    followed.set(fromLocation.href, link)
    const [oldest] = followed.keys()
    if (followed.size > kept && oldest !== undefined) followed.delete(oldest)
  })
  router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
    if (fromLocation === undefined || !pathChanged || toLocation.state.keepFocus) return
    const link = wentBack ? followed.get(toLocation.href) : undefined
    const target = (link && findLink(link)) || document.querySelector<HTMLElement>('main h1:not([aria-busy] *)')
    if (target === null) return
    if (target.tabIndex < 0) target.tabIndex = -1
    target.focus({ preventScroll: true })
    // The page names itself in an effect, after this.
    setTimeout(() => announce(document.title))
  })
}

function findLink(href: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]:not([tabindex="-1"])`)
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The page stays and only gets another address, as when a draft is begun: focus stays as well. */
    keepFocus?: boolean
  }
}
