import { Trans } from '@lingui/react/macro'
import { Icon } from '#ui/Icon.tsx'

/** A quiet word beside the button, told once. */
export function Saved({ shown }: { shown: boolean }) {
  return (
    <output className="account-saved">
      {shown && (
        <>
          <Icon name="check" small />
          <Trans>Saved</Trans>
        </>
      )}
    </output>
  )
}
