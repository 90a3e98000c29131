import { Outlet } from '@tanstack/react-router'
import { trpc } from '#api/client.ts'
import { WorkLabel } from '#features/catalog/WorkCard.tsx'
import { Brand } from '#features/shell/Brand.tsx'
import { OfflineBar } from '#features/shell/OfflineBar.tsx'
import { ratioOf } from '#ui/format.ts'
import { Picture } from '#ui/Picture.tsx'
import './auth.css'

/** The doorway: a hung work on one side, the form on the other. */
export function AuthFrame() {
  return (
    <div className="auth">
      <HungWork />
      <main id="main" tabIndex={-1} className="auth-side">
        <OfflineBar />
        <Brand />
        <div className="auth-box">
          <Outlet />
        </div>
      </main>
    </div>
  )
}

/** One work of the home wall; a phone shows none and asks for none. */
function HungWork() {
  const wide = matchMedia('(min-width: 62.01rem)').matches
  const { data } = trpc.catalog.home.useQuery(undefined, { enabled: wide, staleTime: 300_000 })
  const work = data?.wall.find(({ picture }) => picture !== null && picture.height >= picture.width) ?? data?.wall[0]
  return (
    <aside className="auth-art">
      {work && (
        <figure style={{ '--ar': work.picture ? work.picture.width / work.picture.height : ratioOf(work.size) }}>
          <Picture picture={work.picture} ratio={ratioOf(work.size)} sizes="31rem" />
          <figcaption>
            <WorkLabel work={work} />
          </figcaption>
        </figure>
      )}
    </aside>
  )
}
