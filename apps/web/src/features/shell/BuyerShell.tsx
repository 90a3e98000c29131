import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { OfflineBar } from './OfflineBar.tsx'
import './shell.css'

/** The shop's frame around a page. */
export function BuyerFrame({ children }: { children: ReactNode }) {
  return (
    <div className="shell">
      <Header />
      <OfflineBar />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
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
