import type { Watercolour } from '../draw/watercolour/watercolour.ts'
import { artist } from '../hang.ts'

export const mireilleOsei = artist<Watercolour>({
  username: 'mireille-osei',
  name: 'Mireille Osei',
  place: 'Sint-Pieters',
  lead: 'Watercolours of what came home from the market, painted before supper.',
  story: `I buy for the painting and cook what is left. My family has learnt to ask first.

Watercolour is a matter of leaving: leave the white, leave the edge, leave it alone. I use eleven colours, most of them older than my marriage, and one good brush.

Everything is painted at the kitchen table at about its own size. If a lemon looks large, it was.`,
  delivery: { home: 700, eu: 1400, world: 2600, collect: true, collectPlace: 'Sint-Pieters, after four' },
  photoOf: 'Four tulips, not tall',
  by: (of) => ({ hand: 'watercolour', ...of }),
  medium: 'Watercolour on rag paper',
  surface: '300 g cold-pressed rag paper',
  category: 'watercolour',
  hanging: 'framed',
  looks: [['detail', 'corner'], ['table'], ['room'], ['detail']],
  works: [
    {
      title: 'Pears, nearly', year: 2026, cm: [40, 30], euro: 240, draw: { subject: 'pears', paper: 'white' },
      story: 'A pear is ripe for about a quarter of an hour. I painted until then and stopped. They were very good.',
      alt: 'Yellow-green pears with a flush of orange stand in loose rows on white paper, pale blue shadows beside them.',
      looks: ['detail', 'corner'],
    },
    {
      title: 'Lemons for Friday', year: 2026, cm: [40, 30], euro: 240, draw: { subject: 'lemons', paper: 'cream' },
      story: 'For the fish, which is another painting. The cut one had to be replaced twice because of gin.',
      alt: 'Bright yellow lemons, some with a green leaf and one cut across, on cream paper with soft violet shadows.',
    },
    {
      title: 'Two beetroot, with everything', year: 2025, cm: [30, 40], euro: 260, draw: { subject: 'beets', paper: 'white', count: 2 },
      story: 'From the man with the van, who does not cut the tops. My sink was pink for a week and so was the cat.',
      alt: 'Deep magenta beetroot with long pink stalks and green leaves, thin roots trailing, on white watercolour paper.',
    },
    {
      title: 'Leeks, Sunday', year: 2025, cm: [30, 42], euro: 250, draw: { subject: 'leeks', paper: 'cream' },
      story: 'White to green with no line between: it took me eleven years. These are the first leeks I have not been ashamed of.',
      alt: 'Upright leeks in pale white shading into blue-green leaves, fine roots at the bottom, on cream paper.',
      looks: ['table', 'corner'],
    },
    {
      title: 'Four tulips, not tall', year: 2026, cm: [30, 40], euro: 220, draw: { subject: 'tulips', paper: 'white', count: 4 },
      story: 'They had been cut short to fit the bicycle bag. By evening they had grown, as tulips do, and I had to start over.',
      alt: 'Tulips with translucent petals stand side by side on straight green stems, long leaves between, on white paper.',
    },
    {
      title: 'Mussels, one kilo', year: 2025, cm: [40, 40], euro: 280, draw: { subject: 'mussels', paper: 'white' },
      story: 'Blue outside, orange inside, like a good sofa. The rest of the kilo was eaten during the drying time.',
      alt: 'Blue-black mussel shells, a few of them open with orange flesh, scattered in two rows on white paper.',
      looks: ['detail', 'room'],
    },
    {
      title: 'Figs and halves', year: 2026, cm: [36, 28], euro: 230, draw: { subject: 'figs', paper: 'cream' },
      story: 'They come in on a Thursday and by Saturday it is jam. I have two evenings a year for this picture.',
      alt: 'Purple figs in a row, every second one cut open to show its red seeded inside, on cream paper.',
    },
    {
      title: 'Herring, four', year: 2024, cm: [50, 36], euro: 320, draw: { subject: 'herring', paper: 'white', count: 4 },
      story: 'The fishmonger laid them out in order of how she liked them. I have kept the order.',
      alt: 'Silver-bellied herring with blue backs lie one under another on white paper, small scales picked out with the brush.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Tea, two people', year: 2025, cm: [40, 30], euro: 230, draw: { subject: 'teacups', paper: 'cream', count: 2 },
      story: 'My mother’s cups, the last ones. I paint them so that I can stop worrying about them, and it nearly works.',
      alt: 'White teacups with a band of blue leaf shapes, filled with brown tea, on saucers, cream paper around them.',
    },
    {
      title: 'Lemons, the bad crate', year: 2024, cm: [50, 36], euro: 290, draw: { subject: 'lemons', paper: 'white' }, take: 4,
      story: 'Half price, leaf on. Nobody wants a lemon with a scar, so I took the lot.',
      alt: 'Lemons of different shapes, some with leaves, arranged loosely across a wide sheet of white paper.',
    },
    {
      title: 'Tulips, last day', year: 2026, cm: [40, 40], euro: 260, draw: { subject: 'tulips', paper: 'white' }, take: 5,
      story: 'You should throw them out a day earlier and paint them a day later.',
      alt: 'A few yellow tulips on tall green stems, their petals glowing where the washes overlap, on square white paper.',
      looks: ['room'],
    },
    {
      title: 'Pear, singular', year: 2025, cm: [24, 30], euro: 160, draw: { subject: 'pears', paper: 'cream' }, take: 3,
      story: 'There are more than one in it. The title stayed from when I still had self-control.',
      alt: 'Plump green and yellow pears with brown stalks on a small cream sheet, shadows in pale blue.',
      looks: ['detail'],
    },
    {
      title: 'Three beets for a soup', year: 2026, cm: [50, 40], euro: 320, draw: { subject: 'beets', paper: 'cream', count: 3 }, take: 2,
      story: 'The soup needed four. Nobody noticed, or everybody was kind.',
      alt: 'Three beetroot with crimson stalks and broad green leaves stand side by side on cream-coloured paper.',
      looks: ['detail', 'room'],
    },
    {
      title: 'Mussels, pan to page', year: 2026, cm: [30, 30], euro: 190, draw: { subject: 'mussels', paper: 'cream' }, take: 3,
      story: 'A warm-up, done with the lid still rattling. I like the steam in it.',
      alt: 'Small blue mussels, closed and open, loosely painted in wet washes on a square of cream paper.',
    },
    {
      title: 'One cup', year: 2026, cm: [24, 24], euro: 140, draw: { subject: 'teacups', paper: 'white', count: 1 },
      story: 'The one without a chip. It is on the top shelf now.',
      alt: 'A white teacup with a blue band, full of tea, on its saucer, painted small on white paper.',
      looks: ['detail'],
    },
    {
      title: 'Figs, still warm', year: 2025, cm: [30, 30], euro: 200, draw: { subject: 'figs', paper: 'white' }, take: 2,
      story: 'From a neighbour’s tree that has no business being this far north.',
      alt: 'Ripe figs in purple washes, some halved and red inside, set close together on white paper.',
    },
    {
      title: 'Herring, sketch', year: 2026, cm: [40, 30], euro: 210, draw: { subject: 'herring', paper: 'cream' }, take: 3,
      story: 'Waiting for better light, and for the cat to lose interest.',
      alt: 'Herring in blue and silver washes lie across a cream sheet, loosely drawn with a wet brush.',
      state: 'draft', looks: [],
    },
  ],
})
