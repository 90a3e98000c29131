import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { errorSentence } from '#api/error-sentence.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState, ErrorState } from '#ui/State.tsx'
import { artistsQuery } from './artists-query.ts'
import { Roster } from './Roster.tsx'
import './artist.css'

export function ArtistsPage() {
  const { t } = useLingui()
  useTitle(t`The artists`)
  const { data, ...list } = useSuspenseInfiniteQuery(artistsQuery())
  const artists = data.pages.flatMap((page) => page.items)
  const more = () => void list.fetchNextPage()
  return (
    <div className="page">
      <div className="artists-head">
        <h1 className="display">
          <Trans>The artists</Trans>
        </h1>
      </div>
      {artists.length === 0 ? (
        <EmptyState title={<Trans>Nobody has hung a work yet</Trans>} />
      ) : (
        <Roster artists={artists} />
      )}
      {list.isFetchNextPageError && (
        <ErrorState title={<Trans>The next artists didn’t arrive</Trans>} onRetry={more} busy={list.isFetchingNextPage}>
          {errorSentence(list.error)}
        </ErrorState>
      )}
      {list.hasNextPage && !list.isFetchNextPageError && (
        <p className="artists-more">
          <Button kind="quiet" busy={list.isFetchingNextPage} onClick={more}>
            <Trans>Show more</Trans>
          </Button>
        </p>
      )}
    </div>
  )
}
