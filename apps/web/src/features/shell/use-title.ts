import { useEffect } from 'react'

/** Names the page: `useTitle('Salt room by Anselm Roe. Oil on linen')` becomes "…. Artiqo". The server may have written one before. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title.endsWith('Artiqo') ? title : `${title}. Artiqo`
  }, [title])
}
