import type { Letterpress } from '../draw/letterpress/letterpress.ts'
import { artist } from '../hang.ts'

export const ottilieBrand = artist<Letterpress>({
  username: 'ottilie-brand',
  name: 'Ottilie Brand',
  place: 'Rabot',
  lead: 'Wood type on a proofing press. Posters that say what there is type for.',
  story: `I bought the press from a printer in Eeklo who cried and then charged me for the rollers. It came with eleven cases of wood type, most of them short of an E.

So I set what I have letters for. You would be surprised how much of life can be said without a second E.

Three inks at most, mixed by eye, over-printed while the first is still thinking. I number them when they are dry and not before.`,
  delivery: { home: 800, eu: 1400, world: 2600, collect: true, collectPlace: 'Rabot, the workshop under the tower' },
  photoOf: 'Five and two',
  by: (of) => ({ hand: 'letterpress', ...of }),
  medium: 'Letterpress from wood type',
  surface: '250 g uncoated paper',
  category: 'letterpress',
  hanging: 'pinned',
  looks: [['detail', 'corner'], ['table'], ['room'], ['detail']],
  works: [
    {
      title: 'Daily bread', year: 2026, cm: [50, 70], euro: 70, copies: 40, gone: 4, draw: { forme: 'stacked', inks: 'red and petrol', words: ['ALLE', 'DAGEN', 'BROOD'], number: '5/40' },
      story: 'For the bakery on the corner, who wanted opening hours. They got this and put the hours on the door in biro. “Every day bread.”',
      alt: 'The words ALLE DAGEN BROOD stacked in large worn wood type in petrol and red, a yellow disc overprinted behind them.',
      looks: ['detail', 'corner'],
    },
    {
      title: 'G and T', year: 2025, cm: [50, 60], euro: 60, copies: 40, gone: 13, draw: { forme: 'overprint', inks: 'black and vermilion', words: ['G&T'], number: '14/40' },
      story: 'Set at the end of a Friday. The ampersand is the best thing in the shop, and it knows.',
      alt: 'A huge black G over a vermilion ampersand, the inks mixing where they overlap, on cream paper.',
    },
    {
      title: 'Whole case', year: 2026, cm: [50, 70], euro: 85, copies: 50, gone: 8, draw: { forme: 'specimen', inks: 'blue and orange', words: [], number: '9/50' },
      story: 'Every letter I own one of, in order, with the tired ones in orange. The Z is borrowed.',
      alt: 'The alphabet in rows of bold wood-type capitals, mostly blue with a few in orange, pale turquoise squares behind.',
      looks: ['table', 'detail'],
    },
    {
      title: 'Dropped the R', year: 2025, cm: [50, 50], euro: 65, copies: 30, gone: 5, draw: { forme: 'pied', inks: 'pink and green', words: ['REGEN'], number: '6/30' },
      story: 'A case slid off the table; printers call that pied. I inked it where it lay. It was meant to say rain.',
      alt: 'Capital letters tumble across the paper in green, pink and yellow, overlapping at all angles.',
    },
    {
      title: 'Sunday, set in ornaments', year: 2026, cm: [40, 60], euro: 60, copies: 40, gone: 2, draw: { forme: 'ornaments', inks: 'ochre and plum', words: ['ZONDAG'], number: '3/40' },
      story: 'The bottom drawer is all circles and rules, and nobody orders those any more. On Sundays I let them out.',
      alt: 'A grid of ochre, plum and grey-green circles, arcs, triangles and stripes above the word ZONDAG in bold capitals.',
    },
    {
      title: 'Not yet', year: 2025, cm: [60, 50], euro: 60, copies: 50, gone: 22, draw: { forme: 'stacked', inks: 'grey and yellow', words: ['NOG', 'NIET'], number: '23/50' },
      story: 'My answer to most e-mail. It has sold better than anything I meant.',
      alt: 'NOG NIET in two lines of large condensed capitals, dark grey above yellow, a pale grey disc printed across them.',
      looks: ['room', 'corner'],
    },
    {
      title: 'Five and two', year: 2026, cm: [40, 50], euro: 55, copies: 30, gone: 0, draw: { forme: 'overprint', inks: 'blue and orange', words: ['25'], number: '1/30' },
      story: 'For a couple’s anniversary. They wanted the year; I had only one 9.',
      alt: 'A large blue 2 and an orange 5 overlap on cream paper, dark where the inks cross, a pale disc between.',
    },
    {
      title: 'Come in, it is raining', year: 2024, cm: [50, 70], euro: 75, copies: 40, gone: 18, draw: { forme: 'stacked', inks: 'black and vermilion', words: ['KOM', 'BINNEN', 'HET', 'REGENT'], number: '19/40' },
      story: 'It hangs by the workshop door, where it works. Four lines, three sizes of type, one honest invitation.',
      alt: 'KOM BINNEN HET REGENT in four lines of worn black and red wood type, a pale sand-coloured disc behind them.',
      looks: ['detail'],
    },
    {
      title: 'Slow', year: 2026, cm: [60, 40], euro: 55, copies: 40, gone: 1, draw: { forme: 'stacked', inks: 'red and petrol', words: ['SLOW'], number: '2/40' },
      story: 'English, because the type was. The man at the fair asked if it was a road sign. It can be.',
      alt: 'The word SLOW in one line of tall petrol-coloured wood type, a yellow disc printed across the middle.',
    },
    {
      title: 'Pied, blue', year: 2025, cm: [40, 50], euro: 55, copies: 30, gone: 6, draw: { forme: 'pied', inks: 'blue and orange', words: ['TRAM', 'LIJN'], number: '7/30' },
      story: 'Everything that was loose on the stone the day the tram was late.',
      alt: 'Letters of wood type scattered over the sheet in blue, orange and pale turquoise, some upside down.',
    },
    {
      title: 'Ornaments, no words', year: 2026, cm: [40, 40], euro: 50, copies: 60, gone: 9, draw: { forme: 'ornaments', inks: 'pink and green', words: [], number: '10/60' },
      story: 'I had run out of things to say and there was ink on the slab.',
      alt: 'Circles, quarter circles, stripes and dots in green, pink and yellow arranged in a loose printed grid.',
      looks: ['table'],
    },
    {
      title: 'Whole case, night', year: 2025, cm: [70, 50], euro: 85, copies: 30, gone: 3, draw: { forme: 'specimen', inks: 'ochre and plum', words: [], number: '4/30' },
      story: 'The same twenty-six, sideways, in the only dark I had enough of.',
      alt: 'The alphabet in bold plum capitals with several in ochre, in wide rows, pale green squares showing behind.',
    },
    {
      title: 'Later', year: 2026, cm: [50, 40], euro: 45, copies: 'open', draw: { forme: 'stacked', inks: 'pink and green', words: ['LATER'] },
      story: 'The sequel to Not yet. Open edition, since it always is.',
      alt: 'LATER in one line of tall green wood-type capitals with a yellow disc overprinted, on cream paper.',
      looks: ['corner'],
    },
    {
      title: 'Yes, draft', year: 2026, cm: [40, 50], euro: 50, copies: 30, gone: 0, draw: { forme: 'overprint', inks: 'red and petrol', words: ['JA!'] },
      story: 'Proof on newsprint. I am not sure about the exclamation mark; I never am.',
      alt: 'A petrol J and a red A overprinted with a yellow exclamation mark, a rough proof on cream paper.',
      state: 'draft', looks: [],
    },
  ],
})
