import { useEffect, useEffectEvent } from 'react'

/** Puts focus on the page's heading: for when what had it has gone. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1')
  if (heading === null) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** When part of the page gives way to another and takes the focus with it, the heading gets it. */
export function useKeptFocus(part: string): void {
  const keep = useEffectEvent((_shown: string) => {
    if (document.activeElement === null || document.activeElement === document.body) focusHeading()
  })
  useEffect(() => keep(part), [part])
}
