import type { ArtistEntry } from '@artiqo/contracts/catalog'
import { Plural } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Picture } from '#ui/Picture.tsx'
import './roster.css'

/** Artists by name, with what they make, where, and a few works. */
export function Roster({ artists }: { artists: readonly ArtistEntry[] }) {
  return (
    <ul className="roster">
      {artists.map((artist) => (
        <li key={artist.id}>
          <Link to="/a/$username" params={{ username: artist.username }}>
            <span className="roster-name">{artist.name}</span>
            <span className="small soft">
              {artist.medium}
              {artist.medium && artist.place && <br />}
              <span className="faint">{artist.place}</span>
            </span>
            <span className="small faint roster-works">
              <Plural value={artist.works} one="# work" other="# works" />
            </span>
            <span className="roster-strip">
              {artist.pictures.slice(0, 3).map((picture) => (
                <Picture key={picture.url} picture={picture} sizes="84px" alt="" />
              ))}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
