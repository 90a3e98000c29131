import type { ArtworkState, EditionKind, Frame } from '@artiqo/domain/artwork'
import type { Drawing } from './draw/hands.ts'
import type { PictureSpec, View } from './draw/render.ts'

export type DemoCategory = { readonly slug: string; readonly name: string; readonly children: readonly DemoCategory[] }

/** What one price buys. `soldBefore` copies of a limited edition went at fairs, before the shop was there. */
export type DemoEdition = {
  readonly kind: EditionKind
  readonly name: string
  readonly priceCents: number
  readonly size: number | null
  readonly soldBefore: number
}

export type DemoPicture = {
  readonly alt: string
  readonly view: View
  readonly spec: PictureSpec
}

export type DemoWork = {
  /** `artist/title-as-slug`: how orders and holds speak of it. */
  readonly key: string
  readonly artist: string
  readonly title: string
  readonly year: number
  readonly medium: string
  readonly category: string
  readonly surface: string
  readonly story: string
  readonly widthMm: number
  readonly heightMm: number
  readonly depthMm: number | null
  readonly frame: Frame
  readonly signed: boolean
  readonly condition: string
  readonly provenance: string
  readonly editions: readonly DemoEdition[]
  readonly state: Exclude<ArtworkState, 'removed'>
  /** The first is the cover. */
  readonly pictures: readonly DemoPicture[]
}

/** Prices in cents for one parcel; null: does not send there. */
export type DemoDelivery = {
  readonly homeCountry: 'BE'
  readonly home: number | null
  readonly eu: number | null
  readonly world: number | null
  readonly collect: boolean
  readonly collectPlace: string
}

export type DemoArtist = {
  readonly username: string
  readonly name: string
  readonly firstName: string
  readonly email: string
  readonly place: string
  /** One or two sentences under the name. */
  readonly lead: string
  /** In the artist's own words; paragraphs are parted by an empty line. */
  readonly story: string
  readonly delivery: DemoDelivery
  /** Title of the work whose detail serves as the round portrait. */
  readonly photoOf: string
  readonly works: readonly DemoWork[]
}

/** A second look at a work. */
export type Look = 'detail' | 'corner' | 'room' | 'side' | 'table' | 'turned'

/** A work as its artist notes it down; what is left out is as for most of the artist's works. */
export type WorkNote<D extends Drawing> = {
  readonly title: string
  readonly year: number
  readonly cm: readonly [width: number, height: number]
  readonly depthCm?: number
  readonly euro: number
  /** Copies of a limited edition, or open; left out for a one-off. */
  readonly copies?: number | 'open'
  readonly gone?: number
  readonly draw: Omit<D, 'hand'>
  /** Which attempt to keep. */
  readonly take?: number
  readonly story: string
  readonly alt: string
  readonly looks?: readonly Look[]
  readonly medium?: string
  readonly surface?: string
  readonly category?: string
  readonly frame?: Frame
  readonly signed?: boolean
  readonly condition?: string
  readonly provenance?: string
  readonly state?: DemoWork['state']
}
