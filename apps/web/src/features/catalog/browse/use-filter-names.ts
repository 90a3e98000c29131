import type { CategoryNode } from '@artiqo/contracts/catalog'
import { useLingui } from '@lingui/react/macro'
import { trpc } from '#api/client.ts'
import { moneyText } from '#ui/format.ts'
import type { Applied } from './filters.ts'
import type { WorksSearch } from './works-search.ts'

/** Names the filters of a search in words, for chips and for the page that found nothing. */
export function useFilterNames(search: WorksSearch): (kind: Applied['kind']) => string {
  const { t, i18n } = useLingui()
  const categories = trpc.catalog.categories.useQuery(undefined, { staleTime: 300_000 })
  const artists = trpc.catalog.artists.useQuery({ limit: 60 }, { staleTime: 300_000 })
  const euros = (amount: number) => moneyText({ amount: Math.round(amount * 100), currency: 'EUR' }, i18n.locale)
  return (kind) => {
    switch (kind) {
      case 'q':
        return `“${search.q ?? ''}”`
      case 'category':
        return findCategory(categories.data?.items ?? [], search.category)?.name ?? search.category ?? ''
      case 'artist':
        return artists.data?.items.find((artist) => artist.username === search.artist)?.name ?? search.artist ?? ''
      case 'price': {
        const [low, high] = [search.min, search.max].map((value) => (value === undefined ? null : euros(value)))
        if (low && high) return t`${low} to ${high}`
        return low ? t`From ${low}` : t`Up to ${high}`
      }
      case 'free':
        return t`To buy now`
    }
  }
}

export function findCategory(nodes: readonly CategoryNode[], slug: string | undefined): CategoryNode | null {
  if (slug === undefined) return null
  for (const node of nodes) {
    const found = node.slug === slug ? node : findCategory(node.children, slug)
    if (found !== null) return found
  }
  return null
}
