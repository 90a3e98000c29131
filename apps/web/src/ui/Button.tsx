import type { ComponentProps, MouseEvent } from 'react'
import './button.css'

interface Look {
  kind?: 'primary' | 'quiet' | 'danger' | undefined
  small?: boolean | undefined
  wide?: boolean | undefined
}

/** The class of a button, for links that look like one: `<Link className={buttonClass({ kind: 'quiet' })}>`. */
export function buttonClass({ kind = 'primary', small = false, wide = false }: Look = {}): string {
  const names = ['button', kind !== 'primary' && `button-${kind}`, small && 'button-small', wide && 'button-wide']
  return names.filter(Boolean).join(' ')
}

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'>, Look {
  /** Something is under way: the button keeps its place and its focus, and does nothing more. */
  busy?: boolean | undefined
  /** It cannot be pressed now; the words beside it say why. It stays in the tab order so that they are found. */
  unavailable?: boolean | undefined
}

/** The shop's button. One filled button a view; it says what will happen. */
export function Button({ kind, small, wide, busy, unavailable, className, onClick, ...rest }: ButtonProps) {
  const off = busy === true || unavailable === true
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (off) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      {...rest}
      className={[buttonClass({ kind, small, wide }), className].filter(Boolean).join(' ')}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      onClick={press}
    />
  )
}

/** A button that reads as an underlined word. */
export function LinkButton({ className, ...rest }: ComponentProps<'button'>) {
  return <button type="button" {...rest} className={['link', className].filter(Boolean).join(' ')} />
}
