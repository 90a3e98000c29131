import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '#ui/Button.tsx'
import { MessagePage } from '../MessagePage.tsx'
import { EmptyPlace } from './EmptyPlace.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useLingui()
  return (
    <MessagePage
      title={t`Nothing hangs here`}
      beside={<EmptyPlace />}
      actions={
        <>
          <Link to="/works" className={buttonClass()}>
            <Trans>See all works</Trans>
          </Link>
          <Link to="/" className={buttonClass({ kind: 'quiet' })}>
            <Trans>To the wall</Trans>
          </Link>
        </>
      }
    >
      <Trans>It may have been taken down or the link has a typo.</Trans>
    </MessagePage>
  )
}
