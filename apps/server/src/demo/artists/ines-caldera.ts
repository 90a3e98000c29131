import type { Quilt } from '../draw/quilt/quilt.ts'
import { artist } from '../hang.ts'

export const inesCaldera = artist<Quilt>({
  username: 'ines-caldera',
  name: 'Inés Caldera',
  place: 'Gentbrugge',
  lead: 'Pieced and hand-quilted textiles from cloth that has already been something else.',
  story: `My mother sewed for a theatre in Cádiz and my aunt for everyone else. I grew up under a table, in the scraps. I moved north with two suitcases, one of them full of shirts that nobody had asked me to keep.

Everything I use has been worn, slept in or eaten off. I wash it, I iron it, and I ask whose it was. A quilt takes between six weeks and two years, and most of that is stitching by the window.

Wash them cold and use them. They were cloth before they were art.`,
  delivery: { home: 1200, eu: 2200, world: 4800, collect: true, collectPlace: 'Gentbrugge, weekday evenings' },
  photoOf: 'Half-square Sunday',
  by: (of) => ({ hand: 'quilt', ...of }),
  medium: 'Cotton and linen, hand quilted',
  surface: 'Pieced cloth, wool batting, cotton back',
  category: 'quilts',
  depthCm: 1,
  hanging: 'rod',
  looks: [['detail', 'room'], ['detail'], ['room'], ['detail']],
  works: [
    {
      title: 'Half-square Sunday', year: 2026, cm: [120, 150], euro: 1450, draw: { layout: 'half squares', cloths: 'harvest', stitching: 'diagonal' },
      story: 'I cut on Saturdays and sew on Sundays, so this is forty Sundays. The orange was a beach umbrella. Turn it either way up; I never decided.',
      alt: 'A quilt of half-square triangles in orange, brick red, gold, green and navy on cream, hand stitched in fine diagonal rows.',
      looks: ['detail', 'room'],
    },
    {
      title: 'Dock cranes', year: 2025, cm: [100, 76], euro: 890, medium: 'Cotton, hand quilted', category: 'wall-hangings', draw: { layout: 'cranes', cloths: 'dock', stitching: 'rows' },
      story: 'My tram crosses the dock at ten to seven and the cranes are already talking to each other. The sky is eleven of my husband’s shirts. He has noticed two.',
      alt: 'Three pieced harbour cranes in navy and rust red stand on a blue quay against a sky of pale grey and blue strips.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Nine windows', year: 2026, cm: [60, 60], euro: 420, medium: 'Linen, hand quilted', category: 'wall-hangings', draw: { layout: 'windows', cloths: 'slate', stitching: 'rows' }, take: 3,
      story: 'The block across the street, at the hour when half of them have the light on. I know none of these people and all of their curtains.',
      alt: 'Nine pieced windows in three rows, some lit in cream and ochre, some dark, set in squares of slate blue and mustard.',
    },
    {
      title: 'Marmalade', year: 2024, cm: [130, 170], euro: 1680, draw: { layout: 'logs', cloths: 'marmalade', stitching: 'fans' },
      story: 'Log cabin blocks, the first pattern my aunt taught me, in the colours of her kitchen in January. The tablecloth she made the marmalade on is in the middle of each block. It had stains; they helped.',
      alt: 'A large log cabin quilt in oranges, ambers, cream and dark brown, quilted all over in overlapping fans.',
      looks: ['detail', 'room'],
    },
    {
      title: 'Two tides', year: 2025, cm: [90, 110], euro: 980, draw: { layout: 'curves', cloths: 'indigo', stitching: 'waves' },
      story: 'Curves are unforgiving; you ease a hill into a valley with forty pins. I did it ninety-nine times. The indigo still comes off on white walls for the first month, so tell the wall.',
      alt: 'Quarter circles in dark and pale indigo on off-white, pieced so that they join into loose waves, with wavy hand stitching.',
    },
    {
      title: 'Shirts, various', year: 2026, cm: [100, 120], euro: 1080, draw: { layout: 'strips', cloths: 'brick', stitching: 'rows' },
      story: 'No ruler. I tore the strips and sewed them in the order they fell. Buttonholes left in, if you look.',
      alt: 'Uneven upright strips of brick red, coral, sage, charcoal and cream cloth, pieced without straight edges and quilted in rows.',
    },
    {
      title: 'Bars for Amalia', year: 2025, cm: [100, 120], euro: 1120, draw: { layout: 'bars', cloths: 'heather', stitching: 'fans' },
      story: 'Amalia had the room under mine and sang while she ironed. When she moved out she left me a bag of linen and a kettle. This is the linen.',
      alt: 'Wide upright bars of lilac, white and grey-blue inside a dark violet border, the whole surface quilted in fans.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Diamond in a square', year: 2024, cm: [120, 120], euro: 1390, draw: { layout: 'medallion', cloths: 'orchard', stitching: 'diagonal' },
      story: 'Squares inside diamonds inside squares, the way you fold a letter. The green is a billiard table from the café on the corner, which closed. I asked before they put it in the skip.',
      alt: 'Nested squares and diamonds in dark green, cream, crimson and pale green, small triangles along the borders, quilted diagonally.',
    },
    {
      title: 'Harlequin, washed', year: 2026, cm: [80, 100], euro: 860, draw: { layout: 'diamonds', cloths: 'harvest', stitching: 'waves' },
      story: 'Stage curtain from the theatre, cut on the bias. It remembers how to hang.',
      alt: 'Tall diamonds split into light and dark halves in orange, gold, green, cream and brick, quilted in gentle waves.',
    },
    {
      title: 'Geese over the ring road', year: 2025, cm: [90, 60], euro: 640, category: 'wall-hangings', draw: { layout: 'geese', cloths: 'dock', stitching: 'rows' },
      story: 'Flying geese is the name of the block, and they do go over in October, about level with my window. I made them change direction halfway, as they did.',
      alt: 'Columns of pieced triangles in navy, rust and grey-blue on white point up and down like birds flying in formation.',
      looks: ['room'],
    },
    {
      title: 'Cradle, half squares', year: 2026, cm: [70, 90], euro: 520, draw: { layout: 'half squares', cloths: 'slate', stitching: 'waves' },
      story: 'Small, for someone small. Pre-washed three times so that it is already the quilt it will be.',
      alt: 'A small quilt of triangles in slate blue, grey, mustard and off-white, softly stitched in wavy lines.',
      looks: ['detail'],
    },
    {
      title: 'Cabin, no lamp', year: 2025, cm: [100, 100], euro: 990, draw: { layout: 'logs', cloths: 'indigo', stitching: 'rows' },
      story: 'The same log cabin as Marmalade with the light out. I worked on it in the evenings only, which was the rule.',
      alt: 'Log cabin blocks in navy, mid blue and pale blue around bright blue centres, quilted in straight horizontal rows.',
    },
    {
      title: 'Drunkard’s path', year: 2024, cm: [100, 130], euro: 1180, draw: { layout: 'curves', cloths: 'brick', stitching: 'rows' },
      story: 'That is its name, I did not give it. You follow one colour from the top and try to come out sober. The dark is an undertaker’s coat, with permission.',
      alt: 'Curved patches in brick red, coral, sage and charcoal on cream make a wandering path across the quilt.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Strip, strip, sea', year: 2026, cm: [60, 80], euro: 460, category: 'wall-hangings', draw: { layout: 'strips', cloths: 'indigo', stitching: 'waves' },
      story: 'Deckchair canvas from Blankenberge, faded along the folds by summers I was not there for.',
      alt: 'Torn strips of navy, mid and pale blue cloth stand side by side, quilted across in soft waves.',
    },
    {
      title: 'Bars, plain', year: 2023, cm: [110, 140], euro: 1260, draw: { layout: 'bars', cloths: 'brick', stitching: 'diagonal' },
      story: 'My most stubborn quilt. It has been to three fairs and come home each time, and I have begun to think it likes it here.',
      alt: 'Upright bars of brick red, coral, sage and cream inside a charcoal border, quilted in diagonal lines.',
      state: 'unlisted',
    },
    {
      title: 'Medallion, unfinished', year: 2026, cm: [90, 90], euro: 880, draw: { layout: 'medallion', cloths: 'heather', stitching: 'fans' },
      story: 'The border is pinned, not sewn. Come and vote on the violet.',
      alt: 'Nested squares and diamonds in violet, mauve, taupe and cream with small triangles along the edges.',
      state: 'draft', looks: ['detail'],
    },
  ],
})
