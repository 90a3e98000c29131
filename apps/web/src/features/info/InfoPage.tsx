import type { ReactNode } from 'react'
import { useTitle } from '#features/shell/use-title.ts'
import './info.css'

/** A page of plain words: a heading, a first paragraph, and sections under `<h2 className="h3">`. */
export function InfoPage({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  useTitle(title)
  return (
    <article className="page info">
      <h1 className="display">{title}</h1>
      <div className="info-body">
        <p className="lead">{lead}</p>
        {children}
      </div>
    </article>
  )
}
