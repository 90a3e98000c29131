import type { Db } from '@artiqo/db/connect'
import type { EditionKind } from '@artiqo/domain/artwork'
import type { ArtworkId, EditionId, ImageId, UserId } from '@artiqo/domain/ids'

export async function insertUser(
  tx: Db,
  user: { id: UserId; username: string; email: string; role: 'buyer' | 'artist' | 'admin'; now: Date },
): Promise<void> {
  await tx
    .insertInto('users')
    .values({
      id: user.id,
      username: user.username,
      email: user.email,
      email_verified_at: user.now,
      password_hash: '!',
      first_name: null,
      display_name: user.username,
      bio: '',
      place: 'Ghent',
      photo_id: null,
      created_at: user.now,
      updated_at: user.now,
    })
    .execute()
  if (user.role === 'buyer') return
  await tx.insertInto('user_roles').values({ user_id: user.id, role: user.role, granted_at: user.now }).execute()
  if (user.role === 'admin') return
  await tx
    .insertInto('artist_settings')
    .values({
      user_id: user.id,
      home_country: 'BE',
      delivery_home: 1500,
      delivery_eu: 2500,
      delivery_world: null,
      collect: true,
      collect_place: 'Dok Noord, Ghent',
    })
    .execute()
}

export async function insertArtwork(
  tx: Db,
  work: { id: ArtworkId; artistId: UserId; title: string; price: number; now: Date },
): Promise<void> {
  await tx
    .insertInto('artworks')
    .values({
      id: work.id,
      artist_id: work.artistId,
      slug: `${work.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${work.id.slice(-8)}`,
      state: 'published',
      title: work.title,
      made_by: null,
      medium: 'Oil on linen',
      surface: '',
      category_id: null,
      description: '',
      year: 2026,
      width_mm: 600,
      height_mm: 800,
      depth_mm: null,
      frame: 'unframed',
      signed: true,
      condition_note: '',
      provenance: '',
      price_from: work.price,
      for_sale: true,
      search_text: work.title,
      source_key: null,
      published_at: work.now,
      created_at: work.now,
      updated_at: work.now,
      version: 1,
    })
    .execute()
}

export async function insertEdition(
  tx: Db,
  edition: { id: EditionId; artworkId: ArtworkId; kind: EditionKind; copies: number; price: number; now: Date },
): Promise<void> {
  await tx
    .insertInto('editions')
    .values({
      id: edition.id,
      artwork_id: edition.artworkId,
      kind: edition.kind,
      name: '',
      price_amount: edition.price,
      currency: 'EUR',
      position: 0,
      created_at: edition.now,
      updated_at: edition.now,
    })
    .execute()
  if (edition.kind === 'open') return
  await tx
    .insertInto('edition_stock')
    .values({ edition_id: edition.id, total: edition.copies, available: edition.copies, reserved: 0, sold: 0 })
    .execute()
  const numbers = Array.from({ length: edition.copies }, (_, index) => index + 1)
  await tx
    .insertInto('copies')
    .values(numbers.map((number) => ({ edition_id: edition.id, number, order_line_id: null })))
    .execute()
}

/** A picture that hangs: its files are only named. */
export async function insertPicture(
  tx: Db,
  picture: { id: ImageId; artworkId: ArtworkId; ownerId: UserId; position: number; now: Date },
): Promise<void> {
  await tx
    .insertInto('images')
    .values({
      id: picture.id,
      owner_id: picture.ownerId,
      artwork_id: picture.artworkId,
      purpose: 'artwork',
      position: picture.position,
      original_key: `originals/${picture.id}.jpg`,
      hash: `hash-${picture.id}`,
      width: 800,
      height: 1000,
      widths: '320,640',
      thumbhash: 'AAAA',
      alt: '',
      failure: null,
      state: 'ready',
      created_at: picture.now,
    })
    .execute()
}
