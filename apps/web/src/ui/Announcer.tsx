import { useSyncExternalStore } from 'react'
import { currentAnnouncements, subscribeToAnnouncements } from './announcer.ts'

/** The two live regions of the app; every announcement goes through `announce`. */
export function Announcer() {
  const { polite, assertive } = useSyncExternalStore(subscribeToAnnouncements, currentAnnouncements)
  return (
    <>
      <output className="visually-hidden" aria-live="polite">
        <span key={polite.turn}>{polite.text}</span>
      </output>
      <div className="visually-hidden" role="alert" aria-live="assertive">
        <span key={assertive.turn}>{assertive.text}</span>
      </div>
    </>
  )
}
