import type { ComponentProps, ReactNode } from 'react'
import './rows.css'

interface RowsProps extends ComponentProps<'ul'> {
  height?: 'tall' | 'taller'
}

/** Rows of works in their true proportions. */
export function Rows({ height, ...rest }: RowsProps) {
  return <ul {...rest} className={height ? `rows rows-${height}` : 'rows'} />
}

/** One work in a row; `ratio` is its width over its height. */
export function RowItem({ ratio, children }: { ratio: number; children: ReactNode }) {
  return <li style={{ '--ar': ratio }}>{children}</li>
}
