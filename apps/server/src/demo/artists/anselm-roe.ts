import type { Oil } from '../draw/oil/oil.ts'
import { artist } from '../hang.ts'

export const anselmRoe = artist<Oil>({
  username: 'anselm-roe',
  name: 'Anselm Roe',
  place: 'Dok Noord',
  lead: 'Oil and wax on linen. Few colours, many layers, long drying times.',
  story: `I worked as a scene painter for nine years: forty metres of sky by Thursday. Now I paint a metre of something in a year, on and off, and the Thursdays are my own.

Every picture here has between twelve and thirty layers. You see perhaps four of them. The others are there the way floors are there under a carpet.

I build the stretchers myself and ship in crates I would trust with my own head.`,
  delivery: { home: 2400, eu: 5900, world: 14900, collect: true, collectPlace: 'Dok Noord 7, Ghent' },
  photoOf: 'Kiln wall',
  by: (of) => ({ hand: 'oil', ...of }),
  medium: 'Oil on linen',
  surface: 'Linen on stretcher',
  category: 'oil',
  depthCm: 3,
  hanging: 'stretched',
  looks: [['room', 'detail'], ['side', 'detail'], ['detail'], ['room']],
  works: [
    {
      title: 'Kiln wall',
      year: 2025,
      cm: [120, 150],
      euro: 3800,
      draw: { plan: 'stack', palette: 'kiln' },
      depthCm: 4,
      story:
        'I shared a yard with a potter for a winter and watched his kiln through a gap in the door. The bricks went from black to red to a colour with no name, and back. Five bars, fourteen layers, one burnt sleeve.',
      alt: 'Five soft-edged horizontal bars of red, orange and pale apricot glow one above another on a dark, scrubbed maroon ground.',
      looks: ['room', 'detail', 'side'],
    },
    {
      title: 'Harbour, no wind',
      year: 2026,
      cm: [90, 110],
      euro: 2400,
      draw: { plan: 'horizon', palette: 'harbour' },
      story:
        'Two blues that cannot agree and one short mark that makes them. The mark took a second. Waiting until I could make it took from March to June.',
      alt: 'A light blue field above a dark blue one, divided by a thin broken line with a short stroke of orange in it.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Salt room',
      year: 2026,
      cm: [60, 75],
      euro: 1320,
      medium: 'Oil and wax on linen',
      draw: { plan: 'room', palette: 'salt' },
      story:
        'In a salt works the light comes off the floor. I mixed beeswax into the last four layers so that it would come off the picture too. Hang it across from a window, not beside one.',
      alt: 'A pale grey-green room in blurred blocks: a glowing white square like a window, and its reflection on a darker floor below.',
      looks: ['detail', 'room'],
    },
    {
      title: 'Second winter',
      year: 2024,
      cm: [140, 110],
      euro: 4100,
      draw: { plan: 'two fields', palette: 'winter' },
      depthCm: 4,
      story:
        'The first winter I painted over. This is what came after it, drier and with more sky. It is the only picture of mine that I have sat in front of for pleasure.',
      alt: 'A slate-blue block stands over a snow-white one, both with ragged brushed edges, on a ground of cold light grey.',
      looks: ['room', 'side'],
    },
    {
      title: 'Madder',
      year: 2026,
      cm: [40, 50],
      euro: 780,
      draw: { plan: 'three fields', palette: 'madder' },
      story:
        'Rose madder is a root. It fades if you are careless and glows if you are patient, so I glaze it thin, nine times. A small picture with a long temper.',
      alt: 'Three stacked fields of pale rose, deep madder red and near-black plum float on a streaked, wine-coloured ground.',
    },
    {
      title: 'Bottle door',
      year: 2025,
      cm: [60, 90],
      euro: 1450,
      draw: { plan: 'door', palette: 'bottle' },
      story:
        'The door at the end of my corridor is this green when the stairwell bulb is out. I have put the light on the far side of it. You will want to open it; that is what the bright edge is for.',
      alt: 'A tall, light green upright panel inside a dark green surround, one thin line of cream along its right-hand edge.',
      looks: ['side', 'detail'],
    },
    {
      title: 'North light, rented',
      year: 2026,
      cm: [70, 80],
      euro: 1580,
      draw: { plan: 'window', palette: 'ultramarine' },
      story:
        'For two years I paid for a window and got the room free. It faced a wall, painted blue by someone who must have missed the sea. I have kept the sill.',
      alt: 'Two upright deep blue panes in a dark frame on a lighter blue field, a narrow cream sill lying underneath them.',
    },
    {
      title: 'Step, ochre',
      year: 2025,
      cm: [60, 70],
      euro: 1240,
      draw: { plan: 'step', palette: 'ochre' },
      story:
        'Two squares that wanted the same corner. Where they meet I scraped down to the linen and left the argument standing. The yellow won, but only there.',
      alt: 'A yellow block and a lower terracotta one overlap at a small cream rectangle, on a golden brown, visibly brushed ground.',
    },
    {
      title: 'Interval',
      year: 2025,
      cm: [80, 60],
      euro: 1390,
      draw: { plan: 'band', palette: 'lead' },
      story:
        'Scene painters call the red curtain the interval. Here it is thirteen centimetres wide and nothing happens on either side. I find that restful.',
      alt: 'A narrow upright band of orange-red between a charcoal block and a pale grey one, all with frayed, brushed edges.',
    },
    {
      title: 'Lichen, two fields',
      year: 2026,
      cm: [60, 60],
      euro: 1180,
      draw: { plan: 'two fields', palette: 'lichen' },
      story:
        'There is a wall behind the abbey that grows about a millimetre a year. I matched its two greens on the spot and then spent a spring taking them apart again.',
      alt: 'A pale yellow-green block above a darker moss-green one, softly edged, on an olive ground with traces of ochre.',
    },
    {
      title: 'Furnace, closed',
      year: 2026,
      cm: [50, 60],
      euro: 990,
      draw: { plan: 'three fields', palette: 'kiln' },
      story:
        'The same reds as Kiln wall with the lid on. I wanted to know how little of the orange I could show before you stopped feeling warm. This much.',
      alt: 'Three blocks of terracotta, deep orange-red and dark brick hover on a near-black red ground, edges loose and smoky.',
    },
    {
      title: 'Salt room, evening',
      year: 2026,
      cm: [45, 55],
      euro: 860,
      medium: 'Oil and wax on linen',
      draw: { plan: 'window', palette: 'salt' },
      story:
        'A companion to the larger one, painted after hours with one bulb. The panes are the same white; it is the wall around them that went home.',
      alt: 'Two pale upright panes in a light frame on a grey-green wall, a white sill below, everything veiled with wax.',
      looks: ['detail'],
    },
    {
      title: 'Quay in lead',
      year: 2024,
      cm: [110, 80],
      euro: 2250,
      draw: { plan: 'horizon', palette: 'lead' },
      story:
        'Rain on the Kattendijk dock, seen from a tram that had stopped for no reason given. The one warm mark is a lorry. It moved; the tram did not.',
      alt: 'A wide grey sky over a darker grey band of water, a thin pale line between them interrupted by one rust-red stroke.',
      looks: ['room'],
    },
    {
      title: 'Ultramarine, four times',
      year: 2025,
      cm: [60, 80],
      euro: 1490,
      draw: { plan: 'stack', palette: 'ultramarine' },
      story:
        'The same tube, four times: with white, with black, with itself, and with patience. The bar that looks like a mistake is the first one. I built the rest to excuse it.',
      alt: 'Horizontal bars of deep, pale and near-black blue, stacked with soft ragged edges on a dark navy and grey ground.',
      take: 2,
    },
    {
      title: 'Room with a loan',
      year: 2026,
      cm: [80, 100],
      euro: 1980,
      draw: { plan: 'room', palette: 'ochre' },
      story:
        'The dark square is a picture a friend lent me, seen across my own room. She has asked for it back. I have painted it so that I can say I still have it.',
      alt: 'A terracotta wall with a dark brown square hanging on it, and below it a cream floor that holds a small yellow reflection.',
      looks: ['room', 'side'],
    },
    {
      title: 'Winter door',
      year: 2026,
      cm: [50, 75],
      euro: 1120,
      draw: { plan: 'door', palette: 'winter' },
      story:
        'If you leave a door open in snow, the room and the field trade places after a while. I stood on both sides. It took eleven layers to get the cold to stay out.',
      alt: 'A tall snow-white upright inside a slate-blue surround, one dark line along its edge, on a field of pale grey.',
      state: 'unlisted',
    },
    {
      title: 'Madder step',
      year: 2023,
      cm: [60, 50],
      euro: 940,
      draw: { plan: 'step', palette: 'madder' },
      story: 'The first picture I finished in this studio. The corner where the reds meet is where I learnt to stop.',
      alt: 'A deep red block and a paler rose one overlap at a small dark rectangle on a brushed, wine-red ground.',
      state: 'archived',
      looks: ['detail'],
    },
  ],
})
