import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Rows, RowItem } from './Rows.tsx'
import './skeleton.css'

/** A box in the proportions of what is coming. */
export function SkeletonBox({ ratio }: { ratio: number }) {
  return <span className="skeleton skeleton-box" style={{ '--ar': ratio }} />
}

/** A line of text that is coming. */
export function SkeletonLine({ width = '70%' }: { width?: string }) {
  return <span className="skeleton skeleton-line" style={{ width }} />
}

const proportions = [0.8, 0.7, 1.25, 1, 1.31, 0.8, 0.75, 1.33]

/** Rows of works that are coming. */
export function SkeletonRows({ count = 8, height }: { count?: number; height?: 'tall' | 'taller' }) {
  return (
    <Rows {...(height && { height })} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => {
        const ratio = proportions[index % proportions.length] ?? 1
        return (
          <RowItem key={index} ratio={ratio}>
            <SkeletonBox ratio={ratio} />
            <SkeletonLine />
            <SkeletonLine width="45%" />
          </RowItem>
        )
      })}
    </Rows>
  )
}

/** Something that is on its way: says so once to screen readers, shows its bones to everybody else. */
export function Loading({ children }: { children: ReactNode }) {
  return (
    <div aria-busy="true">
      <OnItsWay />
      {children}
    </div>
  )
}

/** The same for a whole page, which is headed by it meanwhile. */
export function LoadingPage({ children }: { children: ReactNode }) {
  return (
    <div className="loading-page" aria-busy="true">
      <h1 className="visually-hidden">
        <OnItsWay />
      </h1>
      {children}
    </div>
  )
}

function OnItsWay() {
  return (
    <output className="visually-hidden">
      <Trans>On its way</Trans>
    </output>
  )
}
