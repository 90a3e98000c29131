import { Done } from '@artiqo/contracts/common'
import {
  AdvanceArtistOrderInput,
  ListStudioOrdersInput,
  StudioOrder,
  StudioOrderRefInput,
  StudioOrders,
} from '@artiqo/contracts/orders'
import {
  CreateArtworkInput,
  ListStudioArtworksInput,
  OwnArtworkInput,
  RemoveImageInput,
  ReorderImagesInput,
  SetAltInput,
  StudioArtwork,
  StudioArtworks,
  StudioDelivery,
  Today,
  UpdateArtworkInput,
  UpdateDeliveryInput,
} from '@artiqo/contracts/studio'
import { advanceArtistOrder } from '#orders/advance-artist-order.ts'
import { getStudioOrder, listStudioOrders } from '#orders/studio-orders.service.ts'
import { artist } from '#trpc/init.ts'
import {
  createArtwork,
  getStudioArtwork,
  listStudioArtworks,
  setArtworkState,
  updateArtwork,
} from './artworks.service.ts'
import { getDelivery, updateDelivery } from './delivery.service.ts'
import { removeImage, reorderImages, setAlt } from './images.service.ts'
import { removeArtwork } from './remove-artwork.ts'
import { getToday } from './today.service.ts'

const own = artist.input(OwnArtworkInput).output(StudioArtwork)

export const studioRouter = {
  today: artist.output(Today).query(({ ctx }) => getToday(ctx)),
  artworks: {
    list: artist
      .input(ListStudioArtworksInput)
      .output(StudioArtworks)
      .query(({ ctx, input }) => listStudioArtworks(ctx, input)),
    get: own.query(({ ctx, input }) => getStudioArtwork(ctx, input.artworkId)),
    create: artist
      .input(CreateArtworkInput)
      .output(StudioArtwork)
      .mutation(({ ctx, input }) => createArtwork(ctx, input)),
    update: artist
      .input(UpdateArtworkInput)
      .output(StudioArtwork)
      .mutation(({ ctx, input }) => updateArtwork(ctx, input)),
    publish: own.mutation(({ ctx, input }) => setArtworkState(ctx, input.artworkId, 'published')),
    unlist: own.mutation(({ ctx, input }) => setArtworkState(ctx, input.artworkId, 'unlisted')),
    archive: own.mutation(({ ctx, input }) => setArtworkState(ctx, input.artworkId, 'archived')),
    remove: artist
      .input(OwnArtworkInput)
      .output(Done)
      .mutation(({ ctx, input }) => removeArtwork(ctx, input.artworkId)),
  },
  images: {
    reorder: artist
      .input(ReorderImagesInput)
      .output(StudioArtwork)
      .mutation(({ ctx, input }) => reorderImages(ctx, input)),
    setAlt: artist
      .input(SetAltInput)
      .output(StudioArtwork)
      .mutation(({ ctx, input }) => setAlt(ctx, input)),
    remove: artist
      .input(RemoveImageInput)
      .output(StudioArtwork)
      .mutation(({ ctx, input }) => removeImage(ctx, input)),
  },
  delivery: {
    get: artist.output(StudioDelivery).query(({ ctx }) => getDelivery(ctx)),
    update: artist
      .input(UpdateDeliveryInput)
      .output(StudioDelivery)
      .mutation(({ ctx, input }) => updateDelivery(ctx, input)),
  },
  orders: {
    list: artist
      .input(ListStudioOrdersInput)
      .output(StudioOrders)
      .query(({ ctx, input }) => listStudioOrders(ctx, input)),
    get: artist
      .input(StudioOrderRefInput)
      .output(StudioOrder)
      .query(({ ctx, input }) => getStudioOrder(ctx, input.artistOrderId)),
    advance: artist
      .input(AdvanceArtistOrderInput)
      .output(StudioOrder)
      .mutation(({ ctx, input }) => advanceArtistOrder(ctx, input)),
  },
}
