import type { ArtistOrderState, OrderState } from '@artiqo/domain/order'
import { keyOf } from './hang.ts'

/** What of an order goes to one artist, and how far it is. */
export type DemoPart = {
  readonly artist: string
  readonly state: ArtistOrderState
  readonly method: 'ship' | 'collect'
  readonly carrier: string
  readonly trackingNumber: string
}

export type DemoOrder = {
  readonly key: string
  readonly buyer: string
  readonly state: OrderState
  /** How long before today it was placed, and at what time of the day in UTC. */
  readonly daysAgo: number
  readonly hour: number
  readonly lines: readonly { readonly work: string; readonly quantity: number }[]
  readonly parts: readonly DemoPart[]
  readonly card: 'paid' | 'declined first' | 'authenticated' | 'never paid'
  /** Why it was cancelled or is being looked at. */
  readonly reason: string
  readonly note: string
}

/** A work in somebody's checkout right now: nobody else can buy it for the moment. */
export type DemoHold = { readonly buyer: string; readonly work: string }

type Line = readonly [artist: string, title: string, quantity?: number]
type Sent = {
  readonly [artist: string]: readonly [state: ArtistOrderState, carrier?: string, trackingNumber?: string] | 'collect'
}
type Note = {
  readonly card?: DemoOrder['card']
  readonly reason?: string
  readonly note?: string
  readonly hour?: number
}

let counted = 0

/** What happened in one order. Artists that `sent` leaves out are as far as the state of the order says. */
function order(
  buyer: string,
  state: OrderState,
  daysAgo: number,
  lines: readonly Line[],
  sent: Sent = {},
  note: Note = {},
): DemoOrder {
  counted += 1
  const artists = [...new Set(lines.map(([artist]) => artist))]
  const usual: ArtistOrderState =
    state === 'completed' ? 'delivered' : state === 'cancelled' || state === 'expired' ? 'cancelled' : 'new'
  return {
    key: `order-${counted}`,
    buyer,
    state,
    daysAgo,
    hour: note.hour ?? 8 + ((counted * 5) % 12),
    lines: lines.map(([artist, title, quantity]) => ({ work: keyOf(artist, title), quantity: quantity ?? 1 })),
    parts: artists.map((artist) => {
      const told = sent[artist]
      const collect = told === 'collect'
      const [partState, carrier, trackingNumber] = told === undefined || collect ? [usual] : told
      return {
        artist,
        state: partState,
        method: collect ? 'collect' : 'ship',
        carrier: carrier ?? '',
        trackingNumber: trackingNumber ?? '',
      }
    }),
    card: note.card ?? (state === 'awaiting_payment' || state === 'expired' ? 'never paid' : 'paid'),
    reason: note.reason ?? '',
    note: note.note ?? '',
  }
}

const [marit, anselm, wren, jun, ines, tomasz] = [
  'marit-oosterlinck',
  'anselm-roe',
  'wren-halloran',
  'jun-tadokoro',
  'ines-caldera',
  'tomasz-wilk',
] as const
const [beatriz, lotte, sefa, noor, ottilie, mireille, oskar] = [
  'beatriz-amaro',
  'lotte-vandevelde',
  'sefa-korkmaz',
  'noor-lievens',
  'ottilie-brand',
  'mireille-osei',
  'oskar-devreese',
] as const
const bpost = (n: string) => ['delivered', 'bpost', `3232110${n}`] as const
const under = (n: string) => ['shipped', 'bpost', `3232110${n}`] as const

/** Oldest first. Between them they show every state of an order and of a part. */
export const demoOrders: readonly DemoOrder[] = [
  order('joris-baert', 'completed', 128, [[wren, 'Allotment 14']], { [wren]: bpost('40011') }),
  order(
    'amina-diallo',
    'completed',
    117,
    [
      [wren, 'Cow parsley, verge'],
      [sefa, 'Sea fern'],
    ],
    { [wren]: bpost('40158'), [sefa]: bpost('40160') },
    { note: 'Leave it with the neighbours at 63, they are always in.' },
  ),
  order(
    'claire-fontaine',
    'completed',
    109,
    [[anselm, 'Second winter']],
    { [anselm]: ['delivered', 'Van der Meer Art Transport', 'VDM-20418'] },
    { card: 'authenticated' },
  ),
  order('wout-desmet', 'completed', 101, [[tomasz, 'Night shelf']], { [tomasz]: 'collect' }),
  order('hanneke-de-wit', 'completed', 96, [[ines, 'Marmalade']], { [ines]: ['delivered', 'PostNL', '3SARTQ4410027'] }),
  order(
    'sofie-claeys',
    'completed',
    88,
    [
      [beatriz, 'Two coats'],
      [noor, 'Snow, three posts missing'],
    ],
    { [beatriz]: bpost('41209'), [noor]: bpost('41213') },
  ),
  order('nele-verbeke', 'completed', 80, [[marit, 'November, ferry side']], { [marit]: 'collect' }),
  order(
    'matthias-lenz',
    'completed',
    77,
    [
      [jun, 'Three ridges'],
      [jun, 'River, small'],
    ],
    { [jun]: ['delivered', 'DHL', 'JJD014600004417'] },
  ),
  order(
    'eoin-brady',
    'completed',
    71,
    [[oskar, 'Nest']],
    { [oskar]: ['delivered', 'DPD', '15503928840'] },
    { card: 'declined first' },
  ),
  order(
    'tuur-michiels',
    'completed',
    66,
    [
      [ottilie, 'Not yet', 2],
      [ottilie, 'Come in, it is raining'],
    ],
    { [ottilie]: bpost('42077') },
  ),
  order('lucia-ferri', 'completed', 61, [[mireille, 'Leeks, Sunday']], {
    [mireille]: ['delivered', 'bpost international', 'LX204411907BE'],
  }),
  order('pieter-goossens', 'completed', 57, [[wren, 'Willowherb, red sun']], { [wren]: 'collect' }),
  order(
    'joris-baert',
    'completed',
    52,
    [
      [sefa, 'Bracken, two hours'],
      [tomasz, 'Cobalt bowl'],
    ],
    { [sefa]: bpost('42840'), [tomasz]: bpost('42844') },
  ),
  order('amina-diallo', 'completed', 47, [[lotte, 'Swimmers']], { [lotte]: bpost('43155') }),
  order(
    'wout-desmet',
    'cancelled',
    44,
    [[beatriz, 'Platform 8']],
    {},
    { reason: 'Measured the wall again and it will not fit.' },
  ),
  order(
    'claire-fontaine',
    'completed',
    40,
    [
      [marit, 'Beet road'],
      [marit, 'Four barns'],
    ],
    { [marit]: ['delivered', 'Mondial Relay', '88120047'] },
  ),
  order('sofie-claeys', 'expired', 38, [[noor, 'Reeds, twice']]),
  order(
    'nele-verbeke',
    'completed',
    34,
    [
      [ines, 'Drunkard’s path'],
      [wren, 'Honesty on the sill'],
    ],
    { [ines]: 'collect', [wren]: bpost('43902') },
  ),
  order('hanneke-de-wit', 'completed', 31, [[oskar, 'Loop for Margriet']], {
    [oskar]: ['delivered', 'PostNL', '3SARTQ4410093'],
  }),
  order(
    'matthias-lenz',
    'completed',
    27,
    [[noor, 'Container dock, Sunday']],
    { [noor]: ['delivered', 'DHL', 'JJD014600005102'] },
    { card: 'authenticated' },
  ),
  order(
    'tuur-michiels',
    'cancelled',
    24,
    [
      [mireille, 'Herring, four'],
      [mireille, 'Figs and halves'],
    ],
    {},
    { reason: 'Ordered twice by mistake.' },
  ),
  order('eoin-brady', 'completed', 21, [[jun, 'Heron at the lock']], { [jun]: ['delivered', 'DPD', '15503930127'] }),
  order(
    'wout-desmet',
    'completed',
    18,
    [
      [mireille, 'Tea, two people'],
      [tomasz, 'Jug, third firing'],
    ],
    { [mireille]: 'collect', [tomasz]: 'collect' },
  ),
  order(
    'pieter-goossens',
    'paid',
    15,
    [
      [anselm, 'Interval'],
      [ottilie, 'Daily bread'],
    ],
    { [anselm]: ['accepted'], [ottilie]: bpost('44510') },
  ),
  order('lucia-ferri', 'paid', 12, [[beatriz, 'Three towers, fog']], {
    [beatriz]: ['shipped', 'bpost international', 'LX204412166BE'],
  }),
  order(
    'joris-baert',
    'paid',
    9,
    [
      [lotte, 'Seaweed alphabet', 2],
      [lotte, 'Breakfast, printed'],
    ],
    { [lotte]: under('44871') },
  ),
  order(
    'amina-diallo',
    'paid',
    7,
    [
      [noor, 'Tree, Sint-Lievens'],
      [sefa, 'Ginkgo, first frost'],
    ],
    { [noor]: under('44920'), [sefa]: ['accepted'] },
  ),
  order(
    'nele-verbeke',
    'paid',
    5,
    [
      [wren, 'Teasel and moon'],
      [wren, 'Cow parsley, verge', 2],
      [anselm, 'Madder'],
    ],
    { [wren]: under('44986'), [anselm]: ['accepted'] },
    { hour: 9 },
  ),
  order('hanneke-de-wit', 'paid', 4, [[marit, 'Zwin, wind from the land']], { [marit]: ['accepted'] }),
  order(
    'matthias-lenz',
    'needs_review',
    4,
    [[ines, 'Two tides']],
    {},
    { reason: 'amount_differs', note: 'Please include the care note in German if there is one.' },
  ),
  order(
    'wout-desmet',
    'paid',
    3,
    [
      [tomasz, 'Flour jar'],
      [tomasz, 'Beakers for water', 2],
    ],
    { [tomasz]: 'collect' },
  ),
  order(
    'sofie-claeys',
    'cancelled',
    3,
    [[jun, 'First circle']],
    {},
    { card: 'never paid', reason: 'Changed my mind before paying.' },
  ),
  order('claire-fontaine', 'paid', 2, [
    [oskar, 'Boat, no planks'],
    [beatriz, 'Bicycles, chained'],
  ]),
  order('eoin-brady', 'paid', 1, [[mireille, 'Mussels, one kilo']], {}, { card: 'declined first' }),
  order('tuur-michiels', 'expired', 1, [[wren, 'Poppy, ditch side']]),
  order(
    'pieter-goossens',
    'paid',
    0,
    [
      [wren, 'Blue hour seedheads'],
      [noor, 'Poplars, no far bank'],
    ],
    {},
    { hour: 6 },
  ),
  order('lucia-ferri', 'awaiting_payment', 0, [[jun, 'Knot, untied']], {}, { hour: 7 }),
]

/** Checkouts that are open while the shop opens. */
export const demoHolds: readonly DemoHold[] = [
  { buyer: 'joris-baert', work: keyOf(anselm, 'Salt room') },
  { buyer: 'amina-diallo', work: keyOf(beatriz, 'Last lamp') },
  { buyer: 'tuur-michiels', work: keyOf(oskar, 'Three links') },
]
