import type { ReactNode } from 'react'
import './label.css'

interface LabelProps {
  /** The artist, usually a link; left out where the page is the artist's own. */
  who?: ReactNode
  /** The work, usually a link around `<span className="title">`. */
  title: ReactNode
  year?: number | null
  facts?: ReactNode
  price?: ReactNode
}

/** The wall label: artist, title, year, medium and size, price. The same order everywhere from search to receipt. */
export function Label({ who, title, year, facts, price }: LabelProps) {
  return (
    <div className="label">
      {who !== undefined && <span className="label-who">{who}</span>}
      {title}
      {year != null && <span className="faint">, {year}</span>}
      {facts !== undefined && <span className="label-facts">{facts}</span>}
      {price !== undefined && <span className="label-price">{price}</span>}
    </div>
  )
}
