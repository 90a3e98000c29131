import type { ComponentProps, ReactNode } from 'react'
import './choice.css'

interface TickProps extends ComponentProps<'input'> {
  children: ReactNode
  /** How many there are, on the right. */
  count?: number | undefined
}

/** A checkbox (or, with `type="radio"`, one of several) with its words beside it. */
export function Tick({ children, count, className, ...rest }: TickProps) {
  return (
    <label className={['tick', className].filter(Boolean).join(' ')}>
      <input type="checkbox" {...rest} />
      <span>{children}</span>
      {count !== undefined && <span className="tick-count">{count}</span>}
    </label>
  )
}

interface OptionProps extends ComponentProps<'input'> {
  label: ReactNode
  more?: ReactNode
  /** What it costs, on the right. */
  price?: ReactNode
}

/** One row of a choice that costs something, such as a way of delivery; put several in one Fieldset. */
export function Option({ label, more, price, ...rest }: OptionProps) {
  return (
    <label className="option">
      <input type="radio" {...rest} />
      <span className="option-words">
        <b className="h4">{label}</b>
        {more !== undefined && <span className="option-more">{more}</span>}
      </span>
      {price !== undefined && <span className="num">{price}</span>}
    </label>
  )
}
