import { Outlet } from '@tanstack/react-router'
import { Announcer } from '#ui/Announcer.tsx'
import { SkipLink } from '#ui/SkipLink.tsx'
import { Toasts } from '#ui/Toasts.tsx'

/** What every page has: the way past the header, the live regions, the toasts. */
export function Root() {
  return (
    <>
      <SkipLink />
      <Outlet />
      <Announcer />
      <Toasts />
    </>
  )
}
