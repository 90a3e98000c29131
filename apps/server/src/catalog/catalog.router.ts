import {
  Artists,
  ArtistsInput,
  Artwork,
  ArtworkPage,
  ArtworkRefInput,
  Categories,
  Home,
  ListArtworksInput,
  SearchArtworksInput,
  Similar,
  SimilarInput,
} from '@artiqo/contracts/catalog'
import { z } from 'zod'
import { publicRead } from '#kept/public-read.ts'
import type { List } from '#kept/tags.ts'
import { anyone } from '#trpc/init.ts'
import { getArtwork, getHome, listArtworks, listCategories, listSimilar, searchArtworks } from './catalog.service.ts'
import { movedByPrice } from './moved-by-price.ts'
import { listArtists } from './artists.service.ts'

/** The lists that a page of works is taken from: only those by whose facts it was chosen or ordered. */
const pageOf = ({ sort, priceMin, priceMax, availableOnly }: z.output<typeof ListArtworksInput>): List[] => [
  'works',
  ...(sort !== 'newest' || priceMin !== undefined || priceMax !== undefined ? (['prices'] as const) : []),
  ...(availableOnly ? (['for_sale'] as const) : []),
]
/** Entries of artists show a few pictures and the medium of works that they do not name. */
const entries: readonly List[] = ['works', 'pictures', 'words']
const Nothing = z.undefined()

export const catalogRouter = {
  list: anyone
    .meta(publicRead(ListArtworksInput, pageOf, movedByPrice))
    .input(ListArtworksInput)
    .output(ArtworkPage)
    .query(({ ctx, input }) => listArtworks(ctx, input)),
  search: anyone
    .meta(publicRead(SearchArtworksInput, (input) => [...pageOf(input), 'words'], movedByPrice))
    .input(SearchArtworksInput)
    .output(ArtworkPage)
    .query(({ ctx, input }) => searchArtworks(ctx, input)),
  get: anyone
    .meta(publicRead(ArtworkRefInput, () => []))
    .input(ArtworkRefInput)
    .output(Artwork)
    .query(({ ctx, input }) => getArtwork(ctx, input.artwork)),
  similar: anyone
    .meta(publicRead(SimilarInput, () => ['works', 'for_sale']))
    .input(SimilarInput)
    .output(Similar)
    .query(({ ctx, input }) => listSimilar(ctx, input)),
  categories: anyone
    .meta(publicRead(Nothing, () => ['works']))
    .output(Categories)
    .query(({ ctx }) => listCategories(ctx)),
  artists: anyone
    .meta(publicRead(ArtistsInput, () => entries))
    .input(ArtistsInput)
    .output(Artists)
    .query(({ ctx, input }) => listArtists(ctx, input)),
  home: anyone
    .meta(publicRead(Nothing, () => entries))
    .output(Home)
    .query(({ ctx }) => getHome(ctx)),
}
