import { ArtworkId } from '@artiqo/contracts/ids'
import { z } from 'zod'

/** What an uploaded picture is for. */
export const UploadTarget = z.union([
  z
    .object({ artworkId: ArtworkId, purpose: z.literal('artwork').optional() })
    .transform(({ artworkId }) => ({ purpose: 'artwork' as const, artworkId })),
  z
    .object({ purpose: z.literal('avatar'), artworkId: z.undefined().optional() })
    .transform(({ purpose }) => ({ purpose })),
])
export type UploadTarget = z.output<typeof UploadTarget>
