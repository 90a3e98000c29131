import type { EditionKind } from '@artiqo/domain/artwork'
import { anyone } from '../support/api.ts'
import { environment } from '../support/environment.ts'
import { demoPerson } from '../support/people.ts'
import type { PictureFile } from '../support/pictures.ts'
import { hang, type Work } from '../support/works.ts'
import type { Supply } from './supply.ts'

const fewest = 4
/** Pixels of a picture that is hung once more: quickly made, and enough for a page. */
const width = 1280

/** The demo shop's artists, buyers and works, the newest works first. */
export function demoSupply(): Supply {
  const given = new Set<string>()
  let madeToOrder: Work | undefined
  const find = async (kind: EditionKind): Promise<Work> => {
    const { items } = await anyone.catalog.list.query({ availableOnly: true, limit: 240 })
    for (const { slug } of items) {
      const { id, title, artist, editions } = await anyone.catalog.get.query({ artwork: slug })
      const [edition, another] = editions
      if (!edition || another || given.has(id) || edition.kind !== kind || edition.availability !== 'available')
        continue
      if (kind === 'original') given.add(id)
      if (kind === 'limited' && (edition.available ?? 0) < fewest) continue
      return { id, slug, title, editionId: edition.id, artist: await demoPerson(artist.username) }
    }
    return hang(await demoPerson('wren-halloran'), {
      exact: true,
      title: 'Low water',
      medium: 'Monotype on paper',
      kind,
      pictures: await pictures(1),
    })
  }
  return {
    email: 'nele.verbeke@example.org',
    artist: () => demoPerson('wren-halloran'),
    buyer: () => demoPerson('nele-verbeke'),
    rival: () => demoPerson('joris-baert'),
    original: () => find('original'),
    pictures,
    print: async (kind = 'limited') => {
      if (kind === 'limited') return find(kind)
      madeToOrder ??= await hang(await demoPerson('wren-halloran'), {
        exact: true,
        title: 'Verge, postcard',
        kind,
        price: 12,
        medium: 'Offset on card',
        pictures: await pictures(1),
      })
      return madeToOrder
    },
  }
}

/** The pictures of a work that has several, as files. */
async function pictures(count: number): Promise<PictureFile[]> {
  const { items } = await anyone.catalog.list.query({ artist: 'wren-halloran', limit: 60 })
  for (const { slug } of items.slice(1)) {
    const { pictures } = await anyone.catalog.get.query({ artwork: slug })
    if (pictures.length < count) continue
    return Promise.all(
      pictures.slice(0, count).map(async ({ url }, index) => {
        const answer = await fetch(new URL(`${url}/${width}.webp`, environment.shop))
        const buffer = Buffer.from(await answer.arrayBuffer())
        return { name: `picture-${index + 1}.webp`, mimeType: 'image/webp', buffer }
      }),
    )
  }
  throw new Error('No work of the demo shop has so many pictures')
}
