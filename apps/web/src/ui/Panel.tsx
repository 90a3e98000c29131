import type { ComponentProps, ReactNode } from 'react'
import './panel.css'

/** A bordered box, for money or a decision; at most two on a screen. */
export function Panel({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={['panel', className].filter(Boolean).join(' ')} />
}

/** Lines of money that add up to a total. */
export function Sums({ className, children }: { className?: string; children: ReactNode }) {
  return <dl className={['sums', className].filter(Boolean).join(' ')}>{children}</dl>
}

/** One line of Sums. */
export function Sum({ label, kind, children }: { label: ReactNode; kind?: 'faint' | 'total'; children: ReactNode }) {
  return (
    <div className={kind && `sums-${kind}`}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Facts by name; those without a value are left out. */
export function FactsList({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return (
    <dl className="facts">
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
