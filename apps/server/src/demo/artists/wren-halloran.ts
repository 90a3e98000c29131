import type { Linocut } from '../draw/linocut/linocut.ts'
import { artist } from '../hang.ts'

export const wrenHalloran = artist<Linocut>({
  username: 'wren-halloran',
  name: 'Wren Halloran',
  place: 'Ledeberg',
  lead: 'Linocuts of the plants nobody planted. Cut and printed by hand in a former bakery in Ledeberg.',
  story: `I trained as a botanist and left because I was always drawing in the margins of the survey sheets. Lino suits me: you can't take a mark back, and you only find out what you've made when you lift the paper.

I print small editions, never more than forty, and I cancel the block with a diagonal cut when the last one's dry. You're welcome to come and see that happen.

The oven is still here. It holds the paper.`,
  delivery: { home: 900, eu: 1700, world: 3200, collect: true, collectPlace: 'Ledeberg, Saturdays 10 to 16' },
  photoOf: 'Blue hour seedheads',
  by: (of) => ({ hand: 'linocut', ...of }),
  medium: 'Linocut in two colours on cotton paper',
  surface: '300 g cotton paper, torn edges',
  category: 'linocut',
  hanging: 'framed',
  looks: [['detail', 'corner'], ['detail'], ['table', 'corner'], ['room']],
  works: [
    {
      title: 'Teasel and moon', year: 2026, cm: [40, 50], euro: 180, copies: 30, gone: 21, draw: { plants: ['teasel', 'umbel'], inks: 'night and yellow', ground: 'night', disc: true, number: '27/30' },
      story: "The verge on the Brusselsesteenweg gets mown in June, so I went in May with a head torch. Two blocks: one for the dark, one for the moon. I cut the sky last, in one sitting, because the marks have to lean the same way or it starts to look like wallpaper.",
      alt: 'A tall teasel and flowering cow parsley cut in white on a night-blue ground, a yellow moon behind them, the sky full of short carved marks.',
      looks: ['detail', 'corner', 'room'],
    },
    {
      title: 'Cow parsley, verge', year: 2026, cm: [30, 42], euro: 140, copies: 40, gone: 10, medium: 'Linocut on cotton paper', draw: { plants: ['umbel', 'umbel', 'reed'], inks: 'black alone', ground: 'day', number: '11/40' },
      story: "Everyone knows it and nobody can draw it, because it's mostly air. I counted the rays on nine plants: eleven to fourteen. These have eleven. I'm not made of blades.",
      alt: 'Black umbels of cow parsley and a stand of reeds on cream paper, framed by a rough black line, sparse cut marks between the stems.',
    },
    {
      title: 'Blue hour seedheads', year: 2025, cm: [50, 40], euro: 195, copies: 30, gone: 12, draw: { plants: ['honesty', 'poppy', 'clock'], inks: 'blue and blush', ground: 'night', disc: true, number: '14/30' },
      story: "Honesty, poppy, dandelion: three ways of letting go. I picked them on the same evening and drew them in the order they fell apart. The dandelion was done in six minutes.",
      alt: 'Honesty, poppy heads and a dandelion clock in white on deep blue, with a blush-pink moon behind the tallest stems.',
      looks: ['detail', 'table'],
    },
    {
      title: 'Allotment 14', year: 2025, cm: [40, 40], euro: 160, copies: 25, gone: 24, draw: { plants: ['nettle', 'foxglove', 'nettle'], inks: 'moss and ochre', ground: 'field', number: '25/25' },
      story: "Mine, and officially a disgrace. The committee wrote about the nettles. I sent them number one of the edition and they've not written since.",
      alt: 'Dark green nettles on either side of a foxglove spire against an ochre field, the sky cut into small leaning dashes.',
    },
    {
      title: 'Willowherb, red sun', year: 2026, cm: [42, 60], euro: 220, copies: 20, gone: 7, draw: { plants: ['willowherb', 'willowherb', 'willowherb'], inks: 'bottle and rust', ground: 'day', disc: true, number: '8/20' },
      story: "Began as a commission for Pieter in Aalst: the verge outside his old house, in July. I drove out and it had been paved, so I drew it from the verge opposite. He said it was the same weed. It's never the same weed.",
      alt: 'Three tall stems of willowherb in dark green-black before a rust-red sun, on cream paper inside a rough carved border.',
    },
    {
      title: 'Bracken, Het Leen', year: 2025, cm: [30, 40], euro: 150, copies: 35, gone: 6, draw: { plants: ['fern'], inks: 'plum and verdigris', ground: 'field', number: '7/35' },
      story: "Five fronds, one root. Bracken is poisonous to almost everything, including the people who used to eat it. It's also the oldest shape I know how to cut.",
      alt: 'A spreading bracken fern cut in dark plum on a green field, its toothed fronds filling the lower half of the print.',
      looks: ['detail', 'corner'],
    },
    {
      title: 'Two thistles', year: 2026, cm: [50, 60], euro: 210, copies: 25, gone: 3, draw: { plants: ['thistle', 'thistle'], inks: 'black and red', ground: 'day', disc: true, number: '4/25' },
      story: "They stood by the tram stop all August and people leaned away from them. I didn't soften anything. The left one has since been strimmed; the right one has my respect.",
      alt: 'Two bold black thistles with lobed, spiny leaves on cream paper, a large red sun behind the head of one of them.',
      looks: ['table', 'corner'],
    },
    {
      title: 'Bramble arch', year: 2025, cm: [50, 40], euro: 170, copies: 30, gone: 4, draw: { plants: ['bramble'], inks: 'plum and verdigris', ground: 'night', number: '5/30' }, medium: 'Linocut on cotton paper',
      story: "A bramble grows at one end and roots at the other, so it's always arriving. I cut this one with the block upside down to stop myself making it pretty.",
      alt: 'A bramble cane arches across a plum-coloured night, white three-part toothed leaves and clusters of berries along its length.',
    },
    {
      title: 'Clocks', year: 2026, cm: [30, 40], euro: 130, copies: 40, gone: 9, draw: { plants: ['clock', 'clock'], inks: 'moss and ochre', ground: 'night', disc: true, number: '10/40' },
      story: "Two dandelions at the point where a child would have got to them first. The rays are the thinnest lines I can print; by number thirty they start to fill. That's why there are only forty.",
      alt: 'Two dandelion clocks in fine white lines on dark green, an ochre sun behind one of them, leaf rosettes at the bottom.',
    },
    {
      title: 'Reedbed, still', year: 2024, cm: [60, 40], euro: 190, copies: 25, gone: 11, draw: { plants: ['reed', 'reed', 'reed'], inks: 'blue and blush', ground: 'field', disc: true, number: '12/25' },
      story: "From the hide at the Bourgoyen, on a day when the only thing to see was the reeds. I'd gone for a bittern. I think I may have drawn one without noticing.",
      alt: 'Blue reeds with feathered plumes stand across a pink field, a white disc of sun low behind them among the leaves.',
    },
    {
      title: 'Foxglove, third year', year: 2026, cm: [30, 42], euro: 145, copies: 35, gone: 2, draw: { plants: ['foxglove', 'clock'], inks: 'night and yellow', ground: 'night', disc: true, number: '3/35' },
      story: "It's supposed to flower in its second year and die. This one didn't read the book. The spots are cut with a nail.",
      alt: 'A foxglove spire and a dandelion clock in white on night blue, a round yellow moon above them and fine cut marks all around.',
    },
    {
      title: 'Nettle bed', year: 2025, cm: [40, 30], euro: 120, copies: 40, gone: 5, draw: { plants: ['nettle', 'nettle', 'nettle', 'nettle'], inks: 'black alone', ground: 'day', number: '6/40' }, medium: 'Linocut on cotton paper',
      story: "Four in a row, because they never come alone. I drew them from life with a long sleeve. The gaps between the leaves took longer than the leaves.",
      alt: 'Four upright nettles in solid black on cream paper, their toothed leaves in pairs, framed by a rough printed line.',
    },
    {
      title: 'Honesty on the sill', year: 2024, cm: [30, 40], euro: 135, copies: 30, gone: 13, draw: { plants: ['honesty', 'honesty'], inks: 'plum and verdigris', ground: 'night', number: '14/30' }, medium: 'Linocut on cotton paper',
      story: "The seed pods are paper already, so this is paper printed on paper. They stood in a milk bottle all winter and I walked past them in a different mood each day. The plum is February.",
      alt: 'Stems of honesty with oval, see-through seed pods in white on plum, three dark seeds showing inside each pod.',
    },
    {
      title: 'What the mower left', year: 2026, cm: [60, 42], euro: 230, copies: 20, gone: 1, draw: { plants: ['poppy', 'umbel', 'thistle', 'willowherb'], inks: 'bottle and rust', ground: 'day', disc: true, number: '2/20' },
      story: "Municipal policy is to leave a metre along the ditch. In that metre I counted thirty-one species and one glove. Four of the thirty-one are here.",
      alt: 'Poppy, cow parsley, thistle and willowherb side by side in dark green on cream paper, a rust-red sun rising among them.',
      looks: ['detail', 'room'],
    },
    {
      title: 'Poppy, ditch side', year: 2025, cm: [24, 30], euro: 95, copies: 40, gone: 16, draw: { plants: ['poppy'], inks: 'black and red', ground: 'day', disc: true, number: '17/40' },
      story: "The flower lasts a day and the seed head lasts until someone needs it. I left the red to the sun. It had earned it.",
      alt: 'One poppy plant with an open flower and two seed heads in black on cream, a red disc behind the stems.',
    },
    {
      title: 'Night verge', year: 2026, cm: [60, 30], euro: 210, copies: 25, gone: 0, draw: { plants: ['umbel', 'clock', 'teasel', 'reed', 'umbel'], inks: 'blue and blush', ground: 'night', disc: true, number: '1/25' },
      story: "The same verge as the teasel, a year on and from lower down. I lay in the grass, which is the right height for it. Two cars stopped to ask if I was all right.",
      alt: 'A long frieze of cow parsley, dandelion clock, teasel and reed in white on blue under a pink moon.',
      looks: ['detail', 'room'],
    },
    {
      title: 'Thistle, small', year: 2026, cm: [20, 25], euro: 65, copies: 'open', draw: { plants: ['thistle'], inks: 'moss and ochre', ground: 'field' },
      story: "An open edition, printed whenever I run out. It's the block I teach with, so every copy has been inked by a beginner and rescued by me.",
      alt: 'A single thistle in dark green on an ochre field, its spiny leaves spread wide, carved dashes filling the background.',
      looks: ['table'],
    },
    {
      title: 'Hedge, in progress', year: 2026, cm: [42, 60], euro: 220, copies: 20, gone: 0, draw: { plants: ['bramble', 'foxglove'], inks: 'moss and ochre', ground: 'night', disc: true },
      story: 'Second state. The bramble still wants clearing at the top, and the disc may go.',
      alt: 'A bramble and a foxglove in white on dark green beneath an ochre disc; a working proof with an uneven border.',
      state: 'draft', looks: ['detail'],
    },
    {
      title: 'Fern, cancelled block', year: 2023, cm: [30, 40], euro: 120, copies: 30, gone: 30, draw: { plants: ['fern', 'fern'], inks: 'night and yellow', ground: 'field', number: '30/30' },
      story: "All thirty are gone and the block has its diagonal. I keep the page up for the people who own one.",
      alt: 'Two ferns in night blue on a warm yellow field, their toothed fronds overlapping in the middle of the print.',
      state: 'archived', looks: ['detail'],
    },
  ],
})
