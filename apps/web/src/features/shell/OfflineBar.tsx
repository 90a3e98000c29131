import { Trans } from '@lingui/react/macro'
import { useOnline } from './use-online.ts'

/** Says that what is on the page was fetched before the network went away. */
export function OfflineBar() {
  const online = useOnline()
  return (
    <output>
      {!online && (
        <div className="offline">
          <p className="page">
            <Trans>
              <b>You’re offline.</b> What you see was fetched before. Prices and holds may have changed.
            </Trans>
          </p>
        </div>
      )}
    </output>
  )
}
