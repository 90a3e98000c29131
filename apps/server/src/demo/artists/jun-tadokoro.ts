import type { Ink } from '../draw/ink/ink.ts'
import { artist } from '../hang.ts'

export const junTadokoro = artist<Ink>({
  username: 'jun-tadokoro',
  name: 'Jun Tadokoro',
  place: 'Mariakerke',
  lead: 'Sumi ink on kozo paper. One sheet, one sitting, no second try.',
  story: `My grandmother wrote shop signs in Matsumoto. She let me grind the ink and, when I was nine, spoil the paper. I am still mostly spoiling paper.

What you buy is the one I kept. There may have been thirty that morning. I burn the others in the garden, which the neighbours have come to accept.

I moved here for a person and stayed for the rain.`,
  delivery: { home: 1000, eu: 1900, world: 3800, collect: true, collectPlace: 'Mariakerke, by arrangement' },
  photoOf: 'First circle',
  by: (of) => ({ hand: 'ink', ...of }),
  medium: 'Sumi ink on kozo paper',
  surface: 'Kozo paper',
  category: 'ink',
  hanging: 'framed',
  wood: 'black',
  looks: [['detail', 'room'], ['detail'], ['table'], ['room']],
  works: [
    {
      title: 'Undertow', year: 2026, cm: [70, 100], euro: 960, medium: 'Sumi ink on cotton paper', surface: 'Cotton paper', draw: { motif: 'undertow', paper: 'cotton', black: 'blue' },
      story: 'At Cadzand the flag was red and I went in to the knees. This is what I felt around the ankles. Sixty-four strokes, from the outside in.',
      alt: 'Dark brush strokes turn inwards in a wide whirlpool on white paper, grey wash pooled around the centre, thin loose lines at the rim.',
      looks: ['room', 'detail'],
    },
    {
      title: 'A crow leaves', year: 2025, cm: [60, 45], euro: 540, draw: { motif: 'crow', paper: 'kozo', black: 'pine' },
      story: 'It had sat outside the window all week, judging. On Friday it left and I had the brush in my hand. The branch I added after, so that it would have left from somewhere.',
      alt: 'A black crow takes off with its wings raised in dry, feathered strokes, a thin bare branch reaching across the paper below it.',
      looks: ['detail', 'table'],
    },
    {
      title: 'Knot, untied', year: 2026, cm: [50, 50], euro: 480, medium: 'Sumi ink on cotton paper', surface: 'Cotton paper', draw: { motif: 'knot', paper: 'cotton', black: 'pine' },
      story: 'One line that crosses itself and does not mind. The brush ran out just before the end. I could have dipped it.',
      alt: 'A single black line loops and crosses itself on white paper, full and dark at its start, breaking into dry streaks towards its end.',
    },
    {
      title: 'What the river kept', year: 2026, cm: [46, 68], euro: 620, draw: { motif: 'river', paper: 'kozo', black: 'pine' },
      story: 'After the high water the Leie went back and left its stones where it liked. I drew the water first and then had to draw it again around them. That is also the order in which it happened.',
      alt: 'Long horizontal ink lines flow down the sheet like a current, bending around a few dark rounded stones.',
    },
    {
      title: 'First circle', year: 2025, cm: [50, 50], euro: 420, draw: { motif: 'enso', paper: 'kozo', black: 'pine' },
      story: 'Made on the first of January, every year, before coffee. This is the ninth. I can see in it that I had slept.',
      alt: 'A single brushed circle in black ink, heavy on one side and broken into dry parallel streaks where it closes.',
    },
    {
      title: 'Bamboo, rented garden', year: 2025, cm: [46, 90], euro: 680, draw: { motif: 'bamboo', paper: 'kozo', black: 'blue' },
      story: 'The landlord planted it against my advice. Now it is under the fence and in the street, and I have a model. The grey one is the neighbour’s.',
      alt: 'Upright bamboo stalks, one black and one pale grey, with clusters of sharp hanging leaves on a tall narrow sheet.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Three ridges', year: 2024, cm: [60, 70], euro: 720, surface: 'Tea-dyed kozo paper', draw: { motif: 'mountain', paper: 'tea', black: 'warm' },
      story: 'There are no mountains here, so I keep these. The paper is dyed with the tea I was drinking. The red is the sun or the seal, depending on my mood.',
      alt: 'Three ranges of mountains in brown-black wash on tea-coloured paper, small pines along the front and a red sun above.',
      looks: ['room'],
    },
    {
      title: 'Four stones', year: 2026, cm: [40, 60], euro: 460, medium: 'Sumi ink on cotton paper', surface: 'Cotton paper', draw: { motif: 'stones', paper: 'cotton', black: 'pine' },
      story: 'My daughter builds them on the sill and I knock them down with the curtain. Here they stay up. Each stone is one wash and one line, and the line is always too late.',
      alt: 'Rounded stones in shades of grey wash balance one on another, dark brush lines under each, on a plain white sheet.',
    },
    {
      title: 'North Sea, seventh', year: 2026, cm: [70, 50], euro: 640, draw: { motif: 'wave', paper: 'kozo', black: 'blue' },
      story: 'Said to be the big one. I counted from the breakwater and drew every seventh for an afternoon; most were nothing. The dots are real sea, it came over.',
      alt: 'Parallel strokes of blue-black ink rise and curl over into a wave, with a scatter of spray at the crest.',
    },
    {
      title: 'Plum, too early', year: 2026, cm: [70, 50], euro: 590, surface: 'Tea-dyed kozo paper', draw: { motif: 'branch', paper: 'tea', black: 'pine' },
      story: 'It flowered in January and everyone photographed it. Then it froze. I made this on the day between.',
      alt: 'A gnarled dark branch grows across tea-coloured paper, small red plum blossoms along its twigs.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Heron at the lock', year: 2025, cm: [45, 70], euro: 580, draw: { motif: 'heron', paper: 'kozo', black: 'pine' },
      story: 'He fishes below the sluice at Mariakerke and has a better view than the lock keeper. I drew him forty times in my head and once on paper. He did not look up.',
      alt: 'A grey heron stands on thin legs in a few lines of water, its neck one bold curved stroke, a plume behind the head.',
    },
    {
      title: 'Grass, sideways rain', year: 2024, cm: [50, 60], euro: 490, surface: 'Tea-dyed kozo paper', draw: { motif: 'grasses', paper: 'tea', black: 'warm' },
      story: 'Thirty blades, thirty breaths. The rain I flicked on at the end with the side of the brush, because it was doing the same to the window.',
      alt: 'A clump of long dark grass blades fans out from the foot of a tea-coloured sheet, short slanted strokes of rain around it.',
    },
    {
      title: 'Circle, left hand', year: 2026, cm: [40, 40], euro: 340, draw: { motif: 'enso', paper: 'kozo', black: 'warm' }, take: 2,
      story: 'I broke the right wrist on the ice. The left hand had never been asked before and was very polite about it. I have kept it in practice.',
      alt: 'A loose ink circle with an uneven edge, dark where the brush landed and streaked with dry paper where it left.',
      looks: ['detail'],
    },
    {
      title: 'Crow, second visit', year: 2026, cm: [50, 60], euro: 520, draw: { motif: 'crow', paper: 'tea', black: 'pine' }, surface: 'Tea-dyed kozo paper', take: 3,
      story: 'It came back in November with another crow. I pretended not to notice.',
      alt: 'A crow in heavy black strokes lifts off over a thin branch on tea-coloured paper, tail feathers trailing dry.',
    },
    {
      title: 'River, small', year: 2025, cm: [30, 40], euro: 280, draw: { motif: 'river', paper: 'cotton', black: 'blue' }, medium: 'Sumi ink on cotton paper', surface: 'Cotton paper', take: 2,
      story: 'What was left of a sheet, and of an evening.',
      alt: 'Blue-black lines run across a small sheet like a slow river, parting around dark stones and closing again.',
      looks: ['detail'],
    },
    {
      title: 'Bamboo, after snow', year: 2026, cm: [40, 80], euro: 560, draw: { motif: 'bamboo', paper: 'cotton', black: 'pine' }, medium: 'Sumi ink on cotton paper', surface: 'Cotton paper', take: 4,
      story: 'It bends to the ground and you think it is over. At noon it throws the snow off and stands up, one stalk at a time. You can hear it.',
      alt: 'Tall jointed bamboo stalks in black and grey ink with drooping leaves, leaving much of the narrow sheet white.',
      state: 'draft', looks: ['detail'],
    },
  ],
})
