import { useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { Icon } from './Icon.tsx'
import { closeToast, currentToasts, subscribeToToasts } from './toast-list.ts'
import './toasts.css'

/** Shows what `toast` was told; it is announced by the announcer, so the list itself is not live. */
export function Toasts() {
  const { t } = useLingui()
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts)
  if (toasts.length === 0) return null
  return (
    <section aria-label={t`Just done`}>
      <ul className="toasts" aria-label={t`Just done`}>
        {toasts.map(({ id, text, action }) => (
          <li key={id} className="toast">
            <span>{text}</span>
            {action}
            <button type="button" aria-label={t`Close`} onClick={() => closeToast(id)}>
              <Icon name="close" small />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
