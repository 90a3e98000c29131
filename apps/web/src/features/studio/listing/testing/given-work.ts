import { StudioArtwork } from '@artiqo/contracts/studio'

/** A draft as the shop answers it. */
export function givenWork(changes: Partial<StudioArtwork> = {}): StudioArtwork {
  return {
    ...StudioArtwork.parse({
      id: 'art_01h455vb4pex5vsknk084sn02q',
      slug: 'willowherb',
      version: 1,
      state: 'draft',
      title: 'Willowherb',
      medium: 'Linocut',
      surface: '',
      categoryId: null,
      description: '',
      year: 2026,
      size: { widthMm: 420, heightMm: 600, depthMm: null },
      frame: 'unframed',
      signed: false,
      condition: '',
      provenance: '',
      editions: [
        {
          id: 'edn_01h455vb4pex5vsknk084sn02q',
          kind: 'limited',
          name: '',
          price: { amount: 22_000, currency: 'EUR' },
          size: 20,
          available: 20,
          reserved: 0,
          sold: 0,
        },
      ],
      images: [],
      missing: [],
      availability: 'not_for_sale',
      updatedAt: '2026-11-20T09:00:00.000Z',
    }),
    ...changes,
  }
}
