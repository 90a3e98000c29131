import type { Profile } from '@artiqo/contracts/identity'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { errorSentence } from '#api/error-sentence.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { Button } from '#ui/Button.tsx'
import { Avatar } from '#ui/Picture.tsx'
import { EmptyState, ErrorState } from '#ui/State.tsx'
import '#ui/reading.css'
import { WorkRows } from '../WorkCard.tsx'
import { Hero } from './Hero.tsx'
import { profileQuery } from './profile-query.ts'
import './artist.css'

export function ArtistPage({ username }: { username: string }) {
  const { t } = useLingui()
  const { data, ...list } = useSuspenseInfiniteQuery(profileQuery(username))
  const [profile] = data.pages
  const { name, place } = profile ?? { name: username, place: '' }
  useTitle(place ? t`${name}, ${place}` : name)
  if (profile === undefined) return null
  const works = data.pages.flatMap((page) => page.works.items)
  const more = () => void list.fetchNextPage()
  return (
    <>
      <Opening profile={profile} />
      <Hero works={works} />
      <div className="page">
        <Facts profile={profile} />
        <section className="section" aria-labelledby="works">
          <div className="title-row">
            <h2 className="h2" id="works">
              <Trans>Works</Trans>
            </h2>
          </div>
          {works.length === 0 ? (
            <EmptyState level={3} title={<Trans>Nothing hangs here yet</Trans>}>
              <Trans>{name} hasn’t shown a work so far.</Trans>
            </EmptyState>
          ) : (
            <WorkRows works={works} height="taller" own />
          )}
          {list.isFetchNextPageError && (
            <ErrorState
              level={3}
              title={<Trans>The next works didn’t arrive</Trans>}
              onRetry={more}
              busy={list.isFetchingNextPage}
            >
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
        </section>
        <Story profile={profile} />
      </div>
    </>
  )
}

function Opening({ profile }: { profile: Profile }) {
  const [firstLine] = profile.bio.split('\n')
  return (
    <div className="page artist-open">
      <h1 className="artist-name">{profile.name}</h1>
      <div className="artist-who">
        {profile.photo && <Avatar picture={profile.photo} />}
        <p className="lead">{firstLine}</p>
      </div>
    </div>
  )
}

function Facts({ profile }: { profile: Profile }) {
  const year = new Date(profile.since).getFullYear()
  return (
    <div className="artist-facts">
      {profile.place && (
        <div>
          <b>{profile.place}</b>
          <span className="small faint">
            <Trans>Where the studio is</Trans>
          </span>
        </div>
      )}
      <div>
        <b>
          <Plural value={profile.worksForSale} _0="Nothing for sale" one="# work for sale" other="# works for sale" />
        </b>
        <span className="small faint">
          <Trans>Right now</Trans>
        </span>
      </div>
      <div>
        <b>
          <Plural value={profile.worksSold} _0="None sold yet" one="# sold" other="# sold" />
        </b>
        <span className="small faint">
          <Trans>On Artiqo</Trans>
        </span>
      </div>
      <div>
        <b>
          <Trans>Since {year}</Trans>
        </b>
        <span className="small faint">
          <Trans>With us</Trans>
        </span>
      </div>
    </div>
  )
}

/** The whole of what somebody wrote about themselves, where it is more than the line at the top. */
function Story({ profile }: { profile: Profile }) {
  const paragraphs = profile.bio.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
  const [firstName = profile.name] = profile.name.split(' ')
  if (paragraphs.length < 2) return null
  return (
    <section className="section artist-story">
      <div>
        <h2 className="h2">
          <Trans>In {firstName}’s words</Trans>
        </h2>
        {paragraphs.slice(1).map((paragraph) => (
          <p key={paragraph} className="reading">
            {paragraph}
          </p>
        ))}
      </div>
    </section>
  )
}
