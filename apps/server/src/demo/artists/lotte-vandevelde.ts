import type { Cutout } from '../draw/cutout/cutout.ts'
import { artist } from '../hang.ts'

export const lotteVandevelde = artist<Cutout>({
  username: 'lotte-vandevelde',
  name: 'Lotte Vandevelde',
  place: 'Merelbeke',
  lead: 'Painted paper, scissors, glue. Screenprints of the ones people asked for twice.',
  story: `I teach eleven-year-olds on weekdays and I am taught by them. They draw with scissors without thinking and I am trying to get back there.

I paint the sheets first, a drawer at a time, with a house brush. Then I cut without a pencil line. If it goes wrong it becomes a leaf; that is why there are so many leaves.

The prints are pulled with Ward in his garage, who is patient about registration and nothing else.`,
  delivery: { home: 900, eu: 1900, world: 3900, collect: true, collectPlace: 'Merelbeke, Wednesday afternoons' },
  photoOf: 'Parade',
  by: (of) => ({ hand: 'cutout', ...of }),
  medium: 'Gouache on cut paper',
  surface: 'Cut paper on board',
  category: 'cut-paper',
  depthCm: 1,
  hanging: 'framed',
  wood: 'white',
  looks: [['detail', 'room'], ['detail'], ['room'], ['side']],
  works: [
    {
      title: 'Kitchen garden', year: 2026, cm: [60, 75], euro: 560, draw: { motif: 'garden', papers: 'kitchen' },
      story: 'Everything on this table was in season on the same day, which only happens in paper. The vase is the lid of a jar, enlarged by appetite.',
      alt: 'A dark blue vase of red and yellow cut-paper flowers on a red table, a pear beside it, yellow and white walls behind.',
      looks: ['detail', 'room'],
    },
    {
      title: 'Swimmers', year: 2025, cm: [90, 68], euro: 740, draw: { motif: 'swimmers', papers: 'lido' },
      story: 'Open-air pool, Saturday, lane two to five. I cannot swim crawl but I can cut it. The yellow one is the lifeguard, off duty.',
      alt: 'Cut-paper swimmers in red, white and yellow stretch between bands of turquoise and blue waves under a yellow sun.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Seaweed alphabet', year: 2026, cm: [50, 50], euro: 95, copies: 100, gone: 34, medium: 'Screenprint in five colours', surface: '250 g cotton paper', category: 'screenprint', draw: { motif: 'seaweed', papers: 'reef', print: '35/100' },
      story: 'A class asked me what seaweed says. We decided it must have letters first. Nine of them, in the order they washed up.',
      alt: 'Nine squares of cut-out seaweed and leaf shapes in coral, teal, mustard and navy, printed flat with a white margin.',
      looks: ['corner', 'table'],
    },
    {
      title: 'Parade', year: 2026, cm: [50, 72], euro: 620, draw: { motif: 'parade', papers: 'parade' },
      story: 'Carnival in Aalst passes slower than you would think, so you get to look at everyone. A flower, a fish, a bird who was somebody’s father.',
      alt: 'Six bright squares hold a flower, a pear, a bird, a fish, a leaf and rings of cut paper in red, blue, yellow and green.',
    },
    {
      title: 'Fruit for a committee', year: 2025, cm: [60, 60], euro: 540, draw: { motif: 'fruit', papers: 'hothouse' },
      story: 'Five pieces, so that there is always a majority. The bowl is pink because the chairwoman is colour blind and nobody has told her.',
      alt: 'A wide pink bowl of pears and round fruit in orange and green on a striped yellow table, green sprays on a dark wall.',
    },
    {
      title: 'Telegraph birds', year: 2026, cm: [60, 80], euro: 610, draw: { motif: 'birds', papers: 'quay' },
      story: 'They sit according to rules I have not worked out. I cut them in one go, wings last, and glued them where they refused to move.',
      alt: 'Rows of small cut-paper birds in red, navy and white sit along grey branches with little leaves on mustard and white paper.',
      looks: ['detail', 'side'],
    },
    {
      title: 'Regatta, mild', year: 2025, cm: [80, 60], euro: 680, draw: { motif: 'boats', papers: 'quay' },
      story: 'The wind failed at the second buoy and everyone had a very nice afternoon. The houses are Nieuwpoort, improved.',
      alt: 'Two sailing boats with white, red and yellow sails lie on a dark blue harbour, a row of simple houses and a red sun behind.',
    },
    {
      title: 'Pond with opinions', year: 2026, cm: [60, 70], euro: 590, draw: { motif: 'pond', papers: 'hothouse' },
      story: 'School garden, after the frogs moved in. The fish are from the dentist’s.',
      alt: 'Green and yellow lily pads with small flowers float on dark blue-green water among striped orange and white fish.',
    },
    {
      title: 'Six leaves', year: 2024, cm: [70, 50], euro: 520, draw: { motif: 'seaweed', papers: 'kitchen' },
      story: 'What was left when a large picture went wrong. I like them better than the picture; they have no idea.',
      alt: 'Six lobed leaf shapes in green, yellow and pink on squares of white, navy, pink, crimson and gold paper.',
    },
    {
      title: 'Breakfast, printed', year: 2026, cm: [40, 50], euro: 75, copies: 60, gone: 11, medium: 'Screenprint in six colours', surface: '250 g cotton paper', category: 'screenprint', draw: { motif: 'fruit', papers: 'parade', print: '12/60' },
      story: 'For kitchens. Six screens, two days, one argument about yellow.',
      alt: 'A pale pink bowl of blue, yellow and red fruit on a green striped cloth, red sprays on a cream wall, white margin.',
      looks: ['corner'],
    },
    {
      title: 'Sea lane', year: 2026, cm: [50, 70], euro: 560, draw: { motif: 'swimmers', papers: 'reef' },
      story: 'The water was orange because the sun was, and nobody minded. Four swimmers, all of them my sister.',
      alt: 'Swimmers in pale pink, white and teal cross bands of orange, navy and mustard waves under a round teal sun.',
    },
    {
      title: 'Vase, window, lid', year: 2025, cm: [50, 60], euro: 490, draw: { motif: 'garden', papers: 'hothouse' }, take: 2,
      story: 'Three things that open. I cut the flowers from the offcuts of the wall, so they match against their will.',
      alt: 'A bunch of cut-paper flowers on leafy stems in a pink vase, fruit on the table, blocks of green and yellow behind.',
    },
    {
      title: 'Parade, printed', year: 2026, cm: [40, 56], euro: 85, copies: 80, gone: 7, medium: 'Screenprint in six colours', surface: '250 g cotton paper', category: 'screenprint', draw: { motif: 'parade', papers: 'quay', print: '8/80' },
      story: 'A calmer parade for a narrow wall. Ward chose the grey and has been told it was a good choice.',
      alt: 'Six printed squares with a bird, fish, pear, flower, leaf and rings in navy, red, grey and mustard, white margin around.',
      looks: ['table'],
    },
    {
      title: 'Harbour, small', year: 2024, cm: [40, 30], euro: 290, draw: { motif: 'boats', papers: 'lido' },
      story: 'Cut on the train home from the coast with nail scissors. The guard was interested.',
      alt: 'Small sailing boats on blue water with strips of light, bright gabled houses and a yellow sun under a red sky.',
    },
    {
      title: 'Birds, half past four', year: 2025, cm: [50, 60], euro: 510, draw: { motif: 'birds', papers: 'parade' },
      story: 'When school goes out they come down for the crumbs. The blue one runs the yard.',
      alt: 'Cut-paper birds in red, blue and white perch on leafy pink branches in rows against green, each looking its own way.',
    },
    {
      title: 'Pond, printed', year: 2025, cm: [50, 60], euro: 90, copies: 75, gone: 20, medium: 'Screenprint in six colours', surface: '250 g cotton paper', category: 'screenprint', draw: { motif: 'pond', papers: 'lido', print: '21/75' },
      story: 'The school asked for one. Then the dentist.',
      alt: 'Blue and turquoise lily pads and striped fish in yellow and white on a red pond, printed flat with a white border.',
      looks: ['corner', 'room'],
    },
    {
      title: 'Weeds, large', year: 2026, cm: [100, 70], euro: 980, draw: { motif: 'seaweed', papers: 'lido' },
      story: 'Cut with the garden shears, standing up. You can see where I changed hands.',
      alt: 'Large lobed weed shapes in blue and red on a grid of yellow, white, navy and turquoise painted paper squares.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Garden, cut but not glued', year: 2026, cm: [60, 60], euro: 520, draw: { motif: 'garden', papers: 'reef' },
      story: 'Held with pins for now. The table may turn blue.',
      alt: 'Cut-paper flowers and leaves in coral, teal and mustard rise from a yellow vase, still pinned in place on the board.',
      state: 'draft', looks: ['detail'],
    },
  ],
})
