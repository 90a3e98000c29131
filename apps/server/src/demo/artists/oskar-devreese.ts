import type { Bentwood } from '../draw/bentwood/bentwood.ts'
import { artist } from '../hang.ts'

export const oskarDevreese = artist<Bentwood>({
  username: 'oskar-devreese',
  name: 'Oskar Devreese',
  place: 'Muide',
  lead: 'Steam-bent sculpture by a boatbuilder who stopped adding the planks.',
  story: `For twenty years I bent ribs for boats. You have about forty seconds after the wood leaves the steam; then it is a stick again. The best moment of a boat was always before the hull went on, so now I leave it there.

Ash bends, oak argues, walnut sulks. I use lengths without knots and I find them by knocking.

Nothing here is fragile. Let children touch it, and rub it with oil once a year.`,
  delivery: { home: 1800, eu: 3900, world: 8900, collect: true, collectPlace: 'Muide, slipway 3' },
  photoOf: 'One length, knotted',
  by: (of) => ({ hand: 'bentwood', ...of }),
  medium: 'Steam-bent ash',
  surface: 'Ash, oiled',
  category: 'wood',
  depthCm: 30,
  hanging: 'stretched',
  looks: [['turned', 'detail'], ['turned'], ['detail'], ['turned']],
  works: [
    {
      title: 'One length, knotted', year: 2026, cm: [40, 50], euro: 620, draw: { curve: 'knot', wood: 'ash', room: 'white', thick: 0.07 },
      story: 'Two metres eighty of ash, one piece, tied while it was hot. There were three of us and a great deal of shouting. The join is where you would not look.',
      alt: 'A single round rod of pale ash bent into an open, crossing knot stands on a white table, its shadow looping beside it.',
    },
    {
      title: 'Loop for Margriet', year: 2025, cm: [40, 50], euro: 480, medium: 'Steam-bent walnut', surface: 'Walnut, oiled', draw: { curve: 'loop', wood: 'walnut', room: 'grey', thick: 0.05 },
      story: 'Margriet steered. When the boat was sold I had a rib of walnut left that had been cut for her berth. The gap at the top is on purpose.',
      alt: 'A tall open loop of dark walnut balances on a grey surface, its two ends almost meeting at the top.',
    },
    {
      title: 'Shell, two and a half turns', year: 2026, cm: [50, 50], euro: 690, medium: 'Steam-bent oak', surface: 'Oak, oiled', draw: { curve: 'shell', wood: 'oak', room: 'white', thick: 0.06 },
      story: 'Oak lets you have two turns. The half took me a year and four lengths, which heated the workshop nicely.',
      alt: 'A rod of oak coiled into a tightening spiral like a snail shell, standing upright on a white table.',
    },
    {
      title: 'Three links', year: 2025, cm: [60, 40], euro: 740, surface: 'Ash, charred and waxed', medium: 'Steam-bent ash, charred', draw: { curve: 'links', wood: 'charred', room: 'clay', thick: 0.12 },
      story: 'Charred with a torch and brushed with wire, then waxed until it stops coming off. They cannot be taken apart; I get asked.',
      alt: 'Three interlocking black rings of charred wood, the middle one lying flat, on a warm clay-coloured ground.',
    },
    {
      title: 'Boat, no planks', year: 2026, cm: [70, 50], euro: 980, draw: { curve: 'ribs', wood: 'ash', room: 'grey', thick: 0.05 },
      story: 'A keel and its ribs. This is the part nobody sees after launching, and it is all I ever wanted to make. It would not float; it has no intention of it.',
      alt: 'The bare ribs and keel of a small boat in pale bent ash curve up from a grey surface like an open hand.',
      looks: ['turned', 'detail'],
    },
    {
      title: 'Rushes', year: 2025, cm: [40, 60], euro: 520, medium: 'Steam-bent oak', surface: 'Oak, oiled', draw: { curve: 'reed', wood: 'oak', room: 'clay', thick: 0.025 },
      story: 'Thin enough to bend over the knee, if you have an old knee. They stand in a lead foot you cannot see.',
      alt: 'A cluster of thin oak rods rises from one point and leans outward like rushes, against a warm clay wall.',
    },
    {
      title: 'Two swells', year: 2026, cm: [60, 36], euro: 660, medium: 'Steam-bent ash, milk paint', surface: 'Ash, milk paint', draw: { curve: 'wave', wood: 'blue paint', room: 'white', thick: 0.09 },
      story: 'The blue is the topside of every boat in Breskens. Two lengths that never touch and look as if they have just done so.',
      alt: 'Two blue-painted rods rise and fall through each other like crossing waves on a white table, bare wood at their ends.',
    },
    {
      title: 'Nest', year: 2024, cm: [50, 40], euro: 590, medium: 'Steam-bent ash, milk paint', surface: 'Ash, milk paint', draw: { curve: 'nest', wood: 'milk paint', room: 'grey', thick: 0.06 },
      story: 'Nine metres in one length, scarfed from three. A blackbird considered it for most of April and then found something with a roof.',
      alt: 'A long off-white rod wound round and round into a loose open nest, resting on a grey surface.',
      looks: ['turned', 'detail'],
    },
    {
      title: 'Knot, five times round', year: 2025, cm: [50, 50], euro: 840, medium: 'Steam-bent walnut', surface: 'Walnut, oiled', draw: { curve: 'knot', wood: 'walnut', room: 'clay', thick: 0.06 }, take: 6,
      story: 'Walnut sulks: it gives all at once or not at all. I do not recommend it and I have ordered more.',
      alt: 'A dark walnut rod bent into a knot of overlapping loops stands on a clay-coloured surface.',
    },
    {
      title: 'Loop, charred', year: 2026, cm: [36, 48], euro: 440, medium: 'Steam-bent ash, charred', surface: 'Ash, charred and waxed', draw: { curve: 'loop', wood: 'charred', room: 'white', thick: 0.06 }, take: 2,
      story: 'The same form as Margriet’s, after dark.',
      alt: 'An open, slightly twisted black loop of charred wood stands on a white table, its shadow thrown to the right.',
    },
    {
      title: 'Rings of three households', year: 2026, cm: [60, 40], euro: 720, medium: 'Steam-bent oak', surface: 'Oak, oiled', draw: { curve: 'links', wood: 'oak', room: 'grey', thick: 0.1 }, take: 2,
      story: 'Made for my children, who have three kitchens between them. They could not agree whose shelf, so it is for sale.',
      alt: 'Three linked rings of oiled oak, two upright and one lying between them, before a grey backdrop.',
    },
    {
      title: 'Long hull', year: 2024, cm: [90, 50], euro: 1250, medium: 'Steam-bent oak', surface: 'Oak, oiled', depthCm: 40, draw: { curve: 'ribs', wood: 'oak', room: 'white', thick: 0.045 }, take: 3,
      story: 'A skiff from Bouchaute, measured in 1998 before they broke it up. I had the lines in a drawer. It is a third of her size and all of her shape.',
      alt: 'The oak skeleton of a long narrow boat, ribs evenly spaced along its keel, on a white surface.',
      looks: ['turned', 'detail'],
    },
    {
      title: 'Wave, single sheet', year: 2025, cm: [50, 30], euro: 380, draw: { curve: 'wave', wood: 'ash', room: 'grey', thick: 0.08 }, take: 4,
      story: 'Offcuts from Two swells, bent the same afternoon while the steam was up. Steam is expensive.',
      alt: 'Two pale ash rods cross each other in long waves on a grey table, thick and simply made.',
    },
    {
      title: 'Nest, walnut', year: 2026, cm: [44, 36], euro: 560, medium: 'Steam-bent walnut', surface: 'Walnut, oiled', draw: { curve: 'nest', wood: 'walnut', room: 'clay', thick: 0.05 }, take: 2,
      story: 'Half wound. The blackbird has been told.',
      alt: 'A dark walnut rod winds in loose circles into a low nest on a warm clay surface.',
      state: 'draft', looks: [],
    },
  ],
})
