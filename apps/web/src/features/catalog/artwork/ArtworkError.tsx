import { Trans, useLingui } from '@lingui/react/macro'
import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { reasonOf } from '#api/errors.ts'
import { trpc } from '#api/client.ts'
import { ErrorPage } from '#features/shell/later/ErrorPage.tsx'
import { MessagePage } from '#features/shell/MessagePage.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { WorkRows } from '../WorkCard.tsx'

/** A work that was taken down leaves works like it; any other error is the app's. */
export function ArtworkError({ slug, ...props }: ErrorComponentProps & { slug: string }) {
  return reasonOf(props.error) === 'gone' ? <GonePage slug={slug} /> : <ErrorPage {...props} />
}

function GonePage({ slug }: { slug: string }) {
  const { t } = useLingui()
  const { data } = trpc.catalog.similar.useQuery({ artwork: slug })
  return (
    <>
      <MessagePage
        title={t`This work was taken down`}
        actions={
          <Link to="/works" className={buttonClass()}>
            <Trans>See all works</Trans>
          </Link>
        }
      >
        <Trans>Its artist took it off the wall.</Trans>
      </MessagePage>
      {data && data.items.length > 0 && (
        <section className="page" aria-labelledby="like">
          <h2 className="h2 title-row" id="like">
            <Trans>Works like it</Trans>
          </h2>
          <WorkRows works={data.items} height="tall" />
        </section>
      )}
    </>
  )
}
