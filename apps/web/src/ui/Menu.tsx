import { useId, type ReactNode } from 'react'
import './menu.css'

interface MenuProps {
  /** The accessible name of the button. */
  label: string
  /** What the button shows. */
  button: ReactNode
  buttonClassName?: string
  /** `<li>`s with links and buttons; any of them closes the menu. */
  children: ReactNode
}

/** A button that opens a list of links, by the platform's own popover: it closes on Escape and outside. */
export function Menu({ label, button, buttonClassName, children }: MenuProps) {
  const id = useId()
  const closeOnChoosing = (list: HTMLUListElement | null) => {
    const close = () => list?.hidePopover()
    list?.addEventListener('click', close)
    return () => list?.removeEventListener('click', close)
  }
  return (
    <>
      <button type="button" className={buttonClassName} aria-label={label} popoverTarget={id}>
        {button}
      </button>
      <ul id={id} ref={closeOnChoosing} className="menu" popover="auto">
        {children}
      </ul>
    </>
  )
}
