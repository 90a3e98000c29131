import { ArtworkId } from '@artiqo/contracts/ids'
import { z } from 'zod'

/** Where a page of the newest works ended. */
export const NewestPosition = z.tuple([z.literal('newest'), z.iso.datetime(), ArtworkId])
/** Where a page of works by price ended: the price in minor units, null for works that have none. */
export const PricePosition = z.tuple([z.enum(['price_up', 'price_down']), z.int().nullable(), ArtworkId])
