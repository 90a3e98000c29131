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
import { anyone } from '#trpc/init.ts'
import { getArtwork, getHome, listArtworks, listCategories, listSimilar, searchArtworks } from './catalog.service.ts'
import { listArtists } from './artists.service.ts'

const shown = anyone.meta({ public: true })

export const catalogRouter = {
  list: shown
    .input(ListArtworksInput)
    .output(ArtworkPage)
    .query(({ ctx, input }) => listArtworks(ctx, input)),
  search: shown
    .input(SearchArtworksInput)
    .output(ArtworkPage)
    .query(({ ctx, input }) => searchArtworks(ctx, input)),
  get: shown
    .input(ArtworkRefInput)
    .output(Artwork)
    .query(({ ctx, input }) => getArtwork(ctx, input.artwork)),
  similar: shown
    .input(SimilarInput)
    .output(Similar)
    .query(({ ctx, input }) => listSimilar(ctx, input)),
  categories: shown.output(Categories).query(({ ctx }) => listCategories(ctx)),
  artists: shown
    .input(ArtistsInput)
    .output(Artists)
    .query(({ ctx, input }) => listArtists(ctx, input)),
  home: shown.output(Home).query(({ ctx }) => getHome(ctx)),
}
