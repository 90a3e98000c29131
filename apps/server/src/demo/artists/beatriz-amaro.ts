import type { Charcoal } from '../draw/charcoal/charcoal.ts'
import { artist } from '../hang.ts'

export const beatrizAmaro = artist<Charcoal>({
  username: 'beatriz-amaro',
  name: 'Beatriz Amaro',
  place: 'Patershol',
  lead: 'The city in charcoal, mostly after rain and mostly before anyone is up.',
  story: `I came from Porto for one winter and the tram wires kept me. A wet street draws itself; you only have to be there with something black.

Charcoal is burnt willow. You put it on with the hand and take the light out with a rubber, so half of every drawing is what I removed. I fix them myself, three thin coats, out in the court.

I work from four to eight in the morning. The bakers know me.`,
  delivery: { home: 1400, eu: 2900, world: 5900, collect: false, collectPlace: '' },
  photoOf: 'Two coats',
  by: (of) => ({ hand: 'charcoal', ...of }),
  medium: 'Charcoal on toned paper',
  surface: 'Toned cotton paper',
  category: 'charcoal',
  hanging: 'framed',
  wood: 'black',
  looks: [['detail', 'room'], ['detail'], ['room'], ['table', 'detail']],
  works: [
    {
      title: 'Veldstraat, wet', year: 2026, cm: [70, 88], euro: 880, draw: { scene: 'street', paper: 'warm' },
      story: 'Ten to six, the shop lights off, the street lamps not yet. I stood in the doorway of the shoe shop and drew what was left. The couple came past twice; I think they were lost.',
      alt: 'A rainy street in charcoal runs between dark houses to a pale gap, a few figures in coats small on the shining ground.',
      looks: ['detail', 'room'],
    },
    {
      title: 'Tramlines, 6 a.m.', year: 2025, cm: [76, 58], euro: 690, draw: { scene: 'tram', paper: 'grey' },
      story: 'Line 1, first one out. The driver flashed the lamps at me and ruined the drawing; this is the one I made the next day, when he had been asked not to.',
      alt: 'A tram comes head on along wet rails between gabled houses, wires crossing the grey sky above its lit front window.',
    },
    {
      title: 'Two coats', year: 2026, cm: [50, 50], euro: 460, draw: { scene: 'coats', paper: 'warm' },
      story: 'Not a couple, two people who had been given the same umbrella by the rain. At the corner they thanked each other and went separate ways. I had the paper wet by then.',
      alt: 'Two people in long dark coats walk away under one umbrella, their shapes mirrored in the wet pavement at their feet.',
    },
    {
      title: 'Last lamp', year: 2026, cm: [42, 60], euro: 520, draw: { scene: 'lamplight', paper: 'grey' },
      story: 'At the end of my street there is one gas lamp the city forgot to replace. Everything I know about light I know from under it.',
      alt: 'A tall street lamp throws a soft cone of light into a dark rainy street, one figure in a coat standing beside it on the cobbles.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Graslei from the wrong side', year: 2025, cm: [80, 60], euro: 820, draw: { scene: 'canal', paper: 'white' },
      story: 'The right side has the terraces. From here the gables do their homework in the water and get it nearly right. I rubbed the reflection out and put it back four times.',
      alt: 'A row of stepped gables stands along a canal, blurred in the water below, a small dark boat lying in front.',
    },
    {
      title: 'Three towers, fog', year: 2025, cm: [60, 80], euro: 760, surface: 'Blue-grey cotton paper', draw: { scene: 'towers', paper: 'blue' },
      story: 'Saint Nicholas, the belfry, Saint Bavo, in order of how much the fog liked them. By nine there were two.',
      alt: 'Three church and belfry towers fade one after another into blue-grey fog above a dark row of roofs.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Bridge, someone waiting', year: 2026, cm: [80, 60], euro: 790, draw: { scene: 'bridge', paper: 'warm' },
      story: 'He was there when I set up and there when I left. I drew the arches to give him something to stand on.',
      alt: 'A stone bridge with three round arches crosses still water, one figure with an umbrella standing at its railing.',
    },
    {
      title: 'Bicycles, chained', year: 2025, cm: [70, 50], euro: 560, draw: { scene: 'bicycles', paper: 'white' },
      story: 'Against the wall of the library, for as long as I have lived here. One has no chain and is locked with great care.',
      alt: 'Old bicycles lean side by side along a brick wall, their wheels and spokes drawn in firm black lines over grey shading.',
    },
    {
      title: 'Platform 8', year: 2024, cm: [60, 70], euro: 640, draw: { scene: 'station', paper: 'grey' },
      story: 'The train was announced, then explained, then forgotten. Everybody kept looking down the line as if it were a matter of manners.',
      alt: 'A station hall with curved iron trusses recedes towards the light, a hanging clock and people in coats waiting on the platform.',
      looks: ['detail', 'room'],
    },
    {
      title: 'Roofs of Patershol', year: 2026, cm: [60, 60], euro: 590, draw: { scene: 'roofs', paper: 'warm' },
      story: 'From my skylight, standing on the cooker. You can count eleven chimneys and, on a good day, one cat.',
      alt: 'Rows of tiled roofs and chimneys step down the sheet from pale and distant to nearly black, a smudged sky above.',
    },
    {
      title: 'Korenmarkt, rain stops', year: 2026, cm: [60, 50], euro: 540, surface: 'Blue-grey cotton paper', draw: { scene: 'street', paper: 'blue' }, take: 2,
      story: 'You know it has stopped because the umbrellas go on for another minute. The sky is mostly paper.',
      alt: 'A wide wet street on blue-grey paper, one walker under an umbrella, dark houses to both sides and wires overhead.',
    },
    {
      title: 'Tram, last of the night', year: 2025, cm: [50, 60], euro: 520, draw: { scene: 'tram', paper: 'warm' }, take: 3,
      story: 'Empty but for a man with a cello. He had the whole back row and was standing.',
      alt: 'The rounded front of a tram, windows lit, stands on gleaming rails with dark gabled houses behind it.',
    },
    {
      title: 'One coat', year: 2026, cm: [30, 40], euro: 290, draw: { scene: 'lamplight', paper: 'warm' }, take: 2,
      story: 'Small, quick, twenty minutes. I had one stick of charcoal and it was raining into my collar.',
      alt: 'A single figure stands near a street lamp in slanting rain, cobbles shining at the foot of a small drawing.',
      looks: ['table'],
    },
    {
      title: 'Coupure, five bridges', year: 2024, cm: [90, 60], euro: 880, draw: { scene: 'bridge', paper: 'grey' }, take: 5,
      story: 'Only one of the five is in it. I walked over the others to get there and they are in my feet.',
      alt: 'A low arched bridge with a railing spans grey water in long strokes, a lone figure under an umbrella near its middle.',
      looks: ['room'],
    },
    {
      title: 'Gables, nearly light', year: 2025, cm: [60, 45], euro: 510, draw: { scene: 'canal', paper: 'grey' }, take: 4,
      story: 'The hour when the windows are darker than the walls. I left the water almost alone.',
      alt: 'Stepped and pointed gables in soft grey stand in a row above a canal, their reflections loose in the water.',
    },
    {
      title: 'Towers, market day', year: 2026, cm: [50, 70], euro: 610, draw: { scene: 'towers', paper: 'warm' }, take: 2,
      story: 'The stalls are under the bottom edge, you will have to believe me. I could smell fish the whole time.',
      alt: 'Three tall towers rise one behind the other over a dark row of gables on warm cream paper.',
      state: 'unlisted',
    },
    {
      title: 'Station, study', year: 2023, cm: [30, 40], euro: 260, draw: { scene: 'station', paper: 'warm' }, take: 2,
      story: 'The drawing that taught me to leave the middle alone.',
      alt: 'Curved roof trusses and a hanging clock over a station platform with a few waiting figures, drawn small and quickly.',
      state: 'archived', looks: ['detail'],
    },
  ],
})
