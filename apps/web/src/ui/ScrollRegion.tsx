import type { ComponentProps } from 'react'

/** A part of the page that scrolls sideways by itself; named, and within reach of the keyboard. */
export function ScrollRegion({ label, ...rest }: ComponentProps<'div'> & { label: string }) {
  const reachable = { role: 'region', tabIndex: 0, 'aria-label': label }
  return <div {...rest} {...reachable} />
}
