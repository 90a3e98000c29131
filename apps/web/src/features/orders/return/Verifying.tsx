import { Trans } from '@lingui/react/macro'

interface VerifyingProps {
  late: boolean
  /** The last question to the server got no answer. */
  lost: boolean
  email: string
}

/** Nothing is known yet; it may take a while, and nobody has to wait for it. */
export function Verifying({ late, lost, email }: VerifyingProps) {
  return (
    <>
      <p className="lead">
        {late ? (
          <Trans>
            It may take some minutes more. You can close this page: we’ll e-mail {email} either way, and everything
            stays held for you.
          </Trans>
        ) : (
          <Trans>
            This takes a few seconds, now and then a minute. You can close this page, we’ll e-mail you either way.
          </Trans>
        )}
      </p>
      <p className="return-wait">
        <span className="return-spinner" aria-hidden="true" />
        {lost ? <Trans>You’re offline, or we are. We go on asking.</Trans> : <Trans>Still held for you</Trans>}
      </p>
      <p className="small faint">
        <Trans>Don’t pay again. If your bank took the money, we’ll find it.</Trans>
      </p>
    </>
  )
}
