import { createElement, Fragment, type ReactNode } from 'react'

/** Things one after the other. A mail is rendered once, so they need no keys to be told apart by. */
export function inOrder<T>(things: readonly T[], show: (thing: T, index: number) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...things.map(show))
}
