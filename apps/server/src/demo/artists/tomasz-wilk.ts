import type { Stoneware } from '../draw/stoneware/stoneware.ts'
import { artist } from '../hang.ts'

export const tomaszWilk = artist<Stoneware>({
  username: 'tomasz-wilk',
  name: 'Tomasz Wilk',
  place: 'Sint-Amandsberg',
  lead: 'Wood-fired stoneware for the table and the shelf. Four firings a year.',
  story: `The kiln takes three days, four people and two cubic metres of offcuts from the sash-window factory. We sleep in shifts. On the third night nobody is funny any more and the pots get good.

I throw on a kick wheel because it stops when I stop. The clay is from the Westerwald and has iron in it, which is where the freckles come from.

Everything holds water and goes in the dishwasher, unless the note says otherwise. Use the good cups.`,
  delivery: { home: 1100, eu: 2400, world: null, collect: true, collectPlace: 'Sint-Amandsberg, the blue gate' },
  photoOf: 'Moon jar, chalk',
  by: (of) => ({ hand: 'stoneware', ...of }),
  medium: 'Wood-fired stoneware',
  surface: 'Stoneware',
  category: 'vessels',
  depthCm: 18,
  hanging: 'stretched',
  looks: [['turned'], ['detail'], ['turned', 'detail'], []],
  works: [
    {
      title: 'Three for the table', year: 2026, cm: [44, 55], euro: 260, medium: 'Wood-fired stoneware, set of three', category: 'tableware', draw: { pots: ['bottle', 'cup', 'flask'], glazes: ['wood', 'ash', 'shino'], room: 'linen' },
      story: 'A bottle, a flask and the cup they argue over. They stood next to each other in the kiln and you can see on each where the others kept the flame off.',
      alt: 'A rust-brown bottle, a small cup and a white flask of stoneware stand together on a brown table against a linen-coloured wall.',
      looks: ['turned', 'detail'],
    },
    {
      title: 'Rain glaze set', year: 2026, cm: [52, 40], euro: 310, medium: 'Stoneware, rain glaze', category: 'tableware', draw: { pots: ['cup', 'jug', 'bowl'], glazes: ['rain'], room: 'slate' },
      story: 'I poured the glaze with a ladle on a wet Tuesday and let it run. The streaks are the recipe’s doing; the name is the weather’s.',
      alt: 'A cup, a jug and a bowl in streaked grey-blue glaze on bare brown feet, lined up in front of a slate backdrop.',
    },
    {
      title: 'Night shelf', year: 2025, cm: [36, 36], euro: 210, medium: 'Stoneware, tenmoku and oatmeal glaze', draw: { pots: ['jar', 'bottle'], glazes: ['tenmoku', 'oatmeal'], room: 'dusk' },
      story: 'A jar that keeps the dark in and a bottle that does not. They were made a year apart and met on the shelf above my bed.',
      alt: 'A round black-brown jar beside a taller cream bottle with dark speckles, both against a deep blue-grey wall.',
      looks: ['detail', 'turned'],
    },
    {
      title: 'Family of four', year: 2026, cm: [60, 44], euro: 340, medium: 'Wood-fired stoneware, set of four', draw: { pots: ['bottle', 'jar', 'flask', 'cup'], glazes: ['wood', 'ash', 'oatmeal', 'tenmoku'], room: 'plaster' },
      story: 'The tall one is not the father; my daughter is very clear on this. They may be rearranged but not, she says, separated.',
      alt: 'Four stoneware vessels in a row, a tall orange bottle, a green-shouldered jar, a speckled flask and a small black cup.',
    },
    {
      title: 'Moon jar, chalk', year: 2026, cm: [40, 40], depthCm: 34, euro: 680, medium: 'Stoneware, chalk glaze', draw: { pots: ['moon'], glazes: ['chalk'], room: 'white' },
      story: 'Thrown in two halves and joined at the belly, so it is never quite round. If it were it would be a ball. It took nine attempts, and the eighth is holding umbrellas.',
      alt: 'A large, almost round white jar with a narrow foot and a low neck, faintly freckled, on a white table in daylight.',
      looks: ['turned', 'detail'],
    },
    {
      title: 'Celadon dish', year: 2025, cm: [40, 30], depthCm: 38, euro: 240, medium: 'Stoneware, celadon glaze', category: 'tableware', draw: { pots: ['dish'], glazes: ['celadon'], room: 'sand' },
      story: 'For fruit, or for nothing. The glaze is only iron and patience: one per cent of one and all of the other.',
      alt: 'A wide, shallow dish on a small foot in grey-green celadon glaze, its rim catching the light, on a sand-coloured table.',
    },
    {
      title: 'Mugs, assorted', year: 2026, cm: [50, 36], depthCm: 11, euro: 96, medium: 'Stoneware, set of three', category: 'tableware', copies: 'open', draw: { pots: ['mug', 'mug', 'mug'], glazes: ['oatmeal', 'cobalt', 'tenmoku'], room: 'white' },
      story: 'Made to order, every firing. Say which colours in the note, or let me choose; I am good at it. Thirty-five centilitres to just below the lip.',
      alt: 'Three straight-sided mugs in speckled oatmeal, cobalt blue and black-brown glaze stand in a row on a white table.',
      looks: ['turned'],
    },
    {
      title: 'Flour jar', year: 2025, cm: [30, 36], depthCm: 26, euro: 220, medium: 'Wood-fired stoneware, ash glaze, lidded', category: 'tableware', draw: { pots: ['lidded'], glazes: ['ash'], room: 'linen' },
      story: 'Holds two kilos. The green ran down from the lid while the kiln was at its hottest, and stopped where it liked. I had nothing to do with it and take full credit.',
      alt: 'A lidded brown stoneware jar with pale green ash glaze running in streaks from its lid, on a linen-coloured ground.',
    },
    {
      title: 'Vase for one branch', year: 2026, cm: [30, 42], depthCm: 18, euro: 190, medium: 'Stoneware, celadon glaze', draw: { pots: ['vase'], glazes: ['celadon'], room: 'dusk' },
      story: 'The neck takes one stem and refuses two. I have tried to fix this for years and now I think it is right.',
      alt: 'A tall shouldered vase in smooth pale green celadon on a bare clay foot, glowing against a dark blue-grey wall.',
    },
    {
      title: 'Beakers for water', year: 2026, cm: [60, 36], depthCm: 9, euro: 120, medium: 'Stoneware, set of four', category: 'tableware', copies: 'open', draw: { pots: ['beaker', 'beaker', 'beaker', 'beaker'], glazes: ['shino', 'rain'], room: 'plaster' },
      story: 'Two and two. Shino is soft to the lip and rain is cool to the hand, and people turn out to have a preference. They stack if you are brave.',
      alt: 'Four tall beakers, two in white and orange shino glaze and two in streaked blue-grey, spaced along a pale table.',
      looks: ['detail'],
    },
    {
      title: 'Bottle, flame side', year: 2024, cm: [30, 50], depthCm: 16, euro: 280, draw: { pots: ['bottle'], glazes: ['wood'], room: 'sand' },
      story: 'No glaze at all. It stood by the firebox and what you see is ash and salt from the wood. The other side is grey as a pavement; turn it with your mood.',
      alt: 'A long-necked bottle in unglazed clay, flushed from orange to ash grey where the flame passed, on a sand-coloured backdrop.',
      looks: ['turned', 'detail'],
    },
    {
      title: 'Cobalt bowl', year: 2025, cm: [42, 30], depthCm: 28, euro: 165, medium: 'Stoneware, cobalt glaze', category: 'tableware', draw: { pots: ['bowl'], glazes: ['cobalt'], room: 'plaster' },
      story: 'For soup for two or salad for one and a half. Cobalt is the only colour that goes into the kiln looking like what comes out, and I find that reassuring about twice a year.',
      alt: 'A deep, open bowl on a narrow foot in dark cobalt blue, paler at the rim, standing on a light plaster-coloured table.',
    },
    {
      title: 'Jug, third firing', year: 2026, cm: [30, 36], depthCm: 20, euro: 145, medium: 'Stoneware, oatmeal glaze', category: 'tableware', draw: { pots: ['jug'], glazes: ['oatmeal'], room: 'slate' },
      story: 'It went through the kiln three times because twice I did not believe it. Pours without a drip, tested with a litre of red on a white cloth.',
      alt: 'A round-bellied jug with a pulled handle, cream glaze with dark speckles over a brown foot, before a slate-grey wall.',
    },
    {
      title: 'Two flasks, talking', year: 2025, cm: [44, 40], depthCm: 20, euro: 295, medium: 'Stoneware, tenmoku and shino', draw: { pots: ['flask', 'flask'], glazes: ['tenmoku', 'shino'], room: 'linen' },
      story: 'Same clay, same afternoon, different glaze, different opinions. I sell them together because I have seen what happens when one goes.',
      alt: 'Two round-shouldered flasks side by side, one black-brown with rust at the rim, one white flushed with orange.',
      looks: ['turned'],
    },
    {
      title: 'Salt and other jars', year: 2026, cm: [54, 38], depthCm: 16, euro: 230, medium: 'Wood-fired stoneware, set of three', category: 'tableware', draw: { pots: ['lidded', 'jar', 'cup'], glazes: ['rain', 'chalk', 'cobalt'], room: 'white' },
      story: 'The lidded one is for salt, the middle one for wooden spoons and the last one for whatever you had in your hand.',
      alt: 'A lidded blue-grey jar, a round chalk-white jar and a small cobalt cup stand in a row in white daylight.',
    },
    {
      title: 'Moon jar, ash', year: 2024, cm: [36, 38], depthCm: 32, euro: 540, medium: 'Wood-fired stoneware, natural ash', draw: { pots: ['moon'], glazes: ['ash'], room: 'slate' },
      story: 'Fired on its side on three seashells, and you can find where. The green is what three days of oak leaves behind.',
      alt: 'A broad round jar, brown below and glassy ash green across its shoulders where the glaze has run, before a grey wall.',
      looks: ['detail', 'turned'],
    },
    {
      title: 'Tea for the firing crew', year: 2026, cm: [56, 38], depthCm: 14, euro: 185, medium: 'Stoneware, set of four', category: 'tableware', draw: { pots: ['jug', 'cup', 'cup', 'cup'], glazes: ['tenmoku', 'wood', 'ash', 'oatmeal'], room: 'sand' },
      story: 'One jug and three cups, because the fourth person is always asleep. Each cup is the favourite of one of us. I did not ask which.',
      alt: 'A dark jug and three small cups in different brown, green and speckled glazes stand in a line on a sandy table.',
    },
    {
      title: 'Dish, rain', year: 2025, cm: [44, 30], depthCm: 42, euro: 210, medium: 'Stoneware, rain glaze', category: 'tableware', draw: { pots: ['dish'], glazes: ['rain'], room: 'dusk' },
      story: 'Leave it outside and it fills itself. Inside it does for bread.',
      alt: 'A wide shallow dish in streaked blue-grey glaze, seen slightly from above, against a dark grey backdrop.',
    },
    {
      title: 'Vase, seconds', year: 2025, cm: [28, 38], depthCm: 16, euro: 70, medium: 'Stoneware, shino glaze', condition: 'Hairline crack at the rim; holds water.', draw: { pots: ['vase'], glazes: ['shino'], room: 'plaster' },
      story: 'There is a hairline at the rim, so it is priced as a second. It has stood on my windowsill with water in it since March and has said nothing.',
      alt: 'A shouldered vase in milky white glaze flushed orange in patches, on a brown foot, against pale plaster.',
      looks: ['detail'],
    },
    {
      title: 'Bottles, next firing', year: 2026, cm: [60, 50], depthCm: 16, euro: 420, medium: 'Stoneware, set of three', draw: { pots: ['bottle', 'bottle', 'bottle'], glazes: ['celadon', 'cobalt', 'chalk'], room: 'white' },
      story: 'Still to be glazed; the picture is of the test pieces.',
      alt: 'Three long-necked bottles in pale green, cobalt blue and chalk white stand in a row on a white table.',
      state: 'draft', looks: [],
    },
  ],
})
