import type { Picture } from '@artiqo/contracts/common'
import { getArtwork } from '#catalog/catalog.service.ts'
import type { Deps } from '#context.ts'
import { DomainError } from '#errors.ts'
import { getProfile } from '#identity/profile.service.ts'

/** What a page says of itself before any script runs: for readers, crawlers and the first picture. */
export interface PageFacts {
  readonly status: 200 | 404 | 410
  readonly title: string
  readonly description: string
  readonly url: string
  readonly picture: Picture | null
  /** The `sizes` of the first picture. */
  readonly sizes: string
}

const name = 'Artiqo'
const about = 'Originals, editions and handmade things, bought straight from the people who make them.'

const pages =
  /^\/(|works|artists|cart|checkout|login|register|forgot|account|privacy|accessibility|help(\/[\w-]+)?|(reset|verify-email|w|a|o)\/[^/]+|orders(\/[^/]+(\/return)?)?|studio(\/(works|orders|settings)(\/[^/]+)?)?)\/?$/

/** True for the addresses that the app has a page for; it says "Nothing hangs here" at any other. */
export const hasPage = (path: string): boolean => pages.test(path)

/** The facts of an address. Unknown and removed works answer with their own status. */
export async function pageFacts(deps: Deps, path: string): Promise<PageFacts> {
  const plain: PageFacts = {
    status: 200,
    title: path === '/' ? `${name}. Work from the studios around you` : name,
    description: about,
    url: `${deps.publicUrl}${path === '/' ? '/' : path}`,
    picture: null,
    sizes: '',
  }
  if (!hasPage(path)) return { ...plain, status: 404, title: `Nothing hangs here. ${name}` }
  try {
    const work = /^\/w\/([^/]+)$/.exec(path)?.[1]
    if (work) return { ...plain, ...(await workFacts(deps, decodeURIComponent(work))) }
    const artist = /^\/a\/([^/]+)$/.exec(path)?.[1]
    if (artist) return { ...plain, ...(await artistFacts(deps, decodeURIComponent(artist))) }
    return plain
  } catch (error) {
    if (error instanceof DomainError)
      return { ...plain, status: error.reason === 'gone' ? 410 : 404, title: `Nothing hangs here. ${name}` }
    deps.log.warn({ err: error, path }, 'page facts failed')
    return plain
  }
}

async function workFacts(deps: Deps, slug: string): Promise<Partial<PageFacts>> {
  const work = await getArtwork(deps, slug)
  return {
    title: `${work.title} by ${work.artist.name}. ${work.medium}. ${name}`,
    description: work.description.slice(0, 200) || about,
    picture: work.pictures[0] ?? null,
    sizes: '(max-width: 62rem) 92vw, 58vw',
  }
}

async function artistFacts(deps: Deps, username: string): Promise<Partial<PageFacts>> {
  const profile = await getProfile(deps, { username })
  return {
    title: `${profile.name}. ${name}`,
    description: profile.bio.slice(0, 200) || about,
    picture: profile.works.items[0]?.picture ?? null,
    sizes: '(max-width: 62rem) 60vw, 24vw',
  }
}
