import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, type ReactNode } from 'react'
import { Header } from './Header.tsx'
import { OfflineBar } from './OfflineBar.tsx'
import './shell.css'

// It is below the fold, so it may come a little later.
const Footer = lazy(async () => ({ default: (await import('./later/Footer.tsx')).Footer }))

/** The shop's frame around a page. */
export function BuyerFrame({ children }: { children: ReactNode }) {
  return (
    <div className="shell">
      <Header />
      <OfflineBar />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Suspense fallback={<footer className="footer footer-coming" />}>
        <Footer />
      </Suspense>
    </div>
  )
}

export function BuyerShell() {
  return (
    <BuyerFrame>
      <Outlet />
    </BuyerFrame>
  )
}
