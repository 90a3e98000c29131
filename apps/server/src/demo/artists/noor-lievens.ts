import type { Photograph } from '../draw/photograph/photograph.ts'
import { artist } from '../hang.ts'

export const noorLievens = artist<Photograph>({
  username: 'noor-lievens',
  name: 'Noor Lievens',
  place: 'Destelbergen',
  lead: 'Slow photographs of fog, water and glass, from film to pigment print.',
  story: `I carry one camera and one lens, and I am usually early. Fog lifts at about the time other people arrive, so most of what I have photographed nobody else saw, including some of the people in it.

The film is scanned once and printed here, on paper without brighteners, in small numbers. I sign the back, because the front is not mine.

I was a surveyor. I still like to know where the horizon is before I lose it.`,
  delivery: { home: 1000, eu: 1900, world: 3600, collect: true, collectPlace: 'Destelbergen, the old tram depot' },
  photoOf: 'Breakwater, forty seconds',
  by: (of) => ({ hand: 'photograph', ...of }),
  medium: 'Pigment print from film',
  surface: '310 g cotton paper',
  category: 'photography',
  hanging: 'framed',
  wood: 'black',
  looks: [['room'], ['detail'], ['detail', 'room'], ['table']],
  works: [
    {
      title: 'Poplars, no far bank', year: 2025, cm: [50, 60], euro: 340, copies: 12, gone: 4, draw: { scene: 'poplars', toning: 'selenium' },
      story: 'The Scheldt is behind them. I knew that and stood there anyway until I stopped being sure. Thirtieth of a second, f/8, breath held.',
      alt: 'Dark poplars stand in fog, each row paler than the one before, above a band of black ground; a black and white photograph.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Breakwater, forty seconds', year: 2026, cm: [70, 50], euro: 390, copies: 10, gone: 2, draw: { scene: 'sea', toning: 'cold' },
      story: 'Forty seconds is about six waves, and six waves is no waves. The posts hold still because somebody drove them in a century ago for exactly this.',
      alt: 'A line of dark wooden posts walks out into a perfectly smooth, cold blue-grey sea under a soft streaked sky.',
    },
    {
      title: 'Line 27, top deck', year: 2026, cm: [50, 70], euro: 360, copies: 12, gone: 3, draw: { scene: 'rain window', toning: 'sodium' },
      story: 'There are no double-deckers here; it was a bus shelter with an upstairs. The lights are the ring road. I focused on the drops and let the city go.',
      alt: 'City lights blur into soft amber discs behind a rain-covered window at night, drops and runs of water sharp on the glass.',
    },
    {
      title: 'Tree, Sint-Lievens', year: 2025, cm: [60, 60], euro: 350, copies: 15, gone: 9, draw: { scene: 'snow', toning: 'cold' },
      story: 'A pear that nobody picks. Snow took away the farm, the road and the phone mast, and I pressed the shutter before they could come back.',
      alt: 'One bare tree and a wire fence stand in a field of snow, a faint row of distant trees dissolving into the white sky.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Botanical garden, closed', year: 2026, cm: [50, 60], euro: 340, copies: 12, gone: 1, draw: { scene: 'greenhouse', toning: 'moss' },
      story: 'From outside, through eighty years of limescale. They were leaning on the glass like people at a concert.',
      alt: 'Blurred leaves press against the misted panes of a greenhouse, drops running down between white glazing bars, toned green.',
    },
    {
      title: 'Reeds, twice', year: 2024, cm: [60, 70], euro: 380, copies: 10, gone: 6, draw: { scene: 'reeds', toning: 'selenium' },
      story: 'The water was so still that a duck thought better of it. Print it upside down and it is almost the same picture; I have had one come back framed that way.',
      alt: 'Thin black reeds stand in a row and repeat, softer, in still water; pale grey above and below; black and white.',
    },
    {
      title: 'Pier, someone just left', year: 2026, cm: [50, 60], euro: 350, copies: 12, gone: 0, draw: { scene: 'pier', toning: 'dusk' },
      story: 'I had waited for him to walk out of the frame and then missed him. You can feel that it was not always empty.',
      alt: 'A wooden pier with railings runs straight into pink and violet fog until its far end disappears.',
      looks: ['detail', 'room'],
    },
    {
      title: 'Container dock, Sunday', year: 2025, cm: [80, 50], euro: 420, copies: 8, gone: 2, draw: { scene: 'harbour', toning: 'sodium' },
      story: 'Sunday is the one night the cranes sleep standing. Eight minutes, two cups from the flask, one guard who wanted to see.',
      alt: 'A dark harbour at night with small amber lights along the quay, each drawing a long streak in the black water.',
    },
    {
      title: 'Four o’clock, the spare room', year: 2026, cm: [50, 60], euro: 320, copies: 15, gone: 5, draw: { scene: 'wall', toning: 'amber' },
      story: 'It happens for nine minutes a day from late February. We have never put anything on that wall.',
      alt: 'Sunlight throws the shape of a six-pane window and the shadow of leaves onto a warm brown wall.',
    },
    {
      title: 'Groyne at dusk', year: 2025, cm: [50, 60], euro: 330, copies: 12, gone: 3, draw: { scene: 'sea', toning: 'dusk' }, take: 2,
      story: 'The violet is the film’s, not mine. It was discontinued the month after and I have eleven rolls in the freezer.',
      alt: 'Wooden posts lead out into a still violet sea at dusk, the horizon a thin line under soft clouds.',
    },
    {
      title: 'Avenue, sepia weather', year: 2024, cm: [80, 50], euro: 400, copies: 10, gone: 7, draw: { scene: 'poplars', toning: 'amber' },
      story: 'Saharan dust, March. Everyone photographed the sky; I photographed what was under it.',
      alt: 'A long row of poplars in amber haze, dark in front and fading to gold behind, on a wide print.',
      looks: ['room'],
    },
    {
      title: 'Pier, before', year: 2025, cm: [40, 50], euro: 260, copies: 15, gone: 4, draw: { scene: 'pier', toning: 'cold' }, take: 2,
      story: 'The same pier the evening before, when I did not yet know what it was a picture of.',
      alt: 'A jetty with plank boards and slender railings runs straight into pale blue-grey fog and vanishes.',
    },
    {
      title: 'Glasshouse, February', year: 2026, cm: [60, 70], euro: 390, copies: 10, gone: 0, draw: { scene: 'greenhouse', toning: 'selenium' }, take: 3,
      story: 'One heater, one hose, forty kinds of fern. My lens fogged on the way in and I left it.',
      alt: 'Plants show as soft dark shapes behind the wet panes of a glasshouse, white bars crossing, in black and white.',
    },
    {
      title: 'Snow, three posts missing', year: 2024, cm: [50, 50], euro: 290, copies: 15, gone: 10, draw: { scene: 'snow', toning: 'selenium' }, take: 2,
      story: 'Somebody had needed them. The rest of the fence goes on as if it had not been told.',
      alt: 'A bare tree beside a wire fence in deep snow, everything else white and far away, in black and white.',
      looks: ['detail'],
    },
    {
      title: 'Rain, amber', year: 2025, cm: [40, 56], euro: 270, copies: 15, gone: 2, draw: { scene: 'rain window', toning: 'amber' }, take: 2,
      story: 'Waiting for a locksmith. He came; I asked him for five more minutes.',
      alt: 'Rain on a window at night with warm blurred lights behind it, dark rooftops at the bottom of the frame.',
    },
    {
      title: 'Reeds, contact', year: 2026, cm: [24, 30], euro: 120, copies: 'open', draw: { scene: 'reeds', toning: 'moss' }, take: 4,
      story: 'An open edition at the size of a contact sheet, for desks. Printed on Thursdays.',
      alt: 'Reeds and their mirrored stems in still water, toned a quiet green, with a wide white border.',
      looks: ['table'],
    },
  ],
})
