import type { Cyanotype } from '../draw/cyanotype/cyanotype.ts'
import { artist } from '../hang.ts'

export const sefaKorkmaz = artist<Cyanotype>({
  username: 'sefa-korkmaz',
  name: 'Sefa Korkmaz',
  place: 'Aalst',
  lead: 'Cyanotypes of plants and small things, exposed in the garden behind a pharmacy.',
  story: `I run a pharmacy four days a week. Two iron salts, mixed in equal parts, brushed on by red light: it is the only prescription I fill for myself.

Then the sun does it. I write the minutes on the back, and the date, because the same leaf in March and in July is not the same blue. Nothing is enlarged; what you see lay there.

They like daylight less than you do. Give them a wall without direct sun, and if one fades, put it in a drawer for a week and it comes back. That is chemistry, not magic, but I will not argue.`,
  delivery: { home: 800, eu: 1500, world: 2900, collect: true, collectPlace: 'Aalst, at the pharmacy' },
  photoOf: 'Bracken, two hours',
  by: (of) => ({ hand: 'cyanotype', ...of }),
  medium: 'Cyanotype on cotton paper',
  surface: '300 g cotton paper',
  category: 'cyanotype',
  hanging: 'framed',
  wood: 'white',
  looks: [['detail', 'corner'], ['table'], ['detail'], ['room']],
  works: [
    {
      title: 'Bracken, two hours', year: 2026, cm: [30, 40], euro: 120, copies: 15, gone: 2, draw: { growth: 'bracken', tone: 'prussian', count: 2, number: '3/15' },
      story: 'Two hours in thin February sun, weighed down with the glass from a shower door. The one on the right curled up as it dried and let the light under. I kept it for that.',
      alt: 'Two bracken fronds on Prussian blue, one crisp and white, the other soft and pale where it lifted from the paper, with ragged brushed edges.',
      looks: ['detail', 'corner'],
    },
    {
      title: 'Sea fern', year: 2025, cm: [40, 30], euro: 120, copies: 15, gone: 8, draw: { growth: 'sea fern', tone: 'prussian', count: 3, number: '9/15' },
      story: 'Not a fern and not quite a plant: a colony of animals, dead and dry, from a shell shop that was closing. Twelve minutes, noon, July.',
      alt: 'Three finely branched sea ferns stand side by side in white on deep blue, the coating brushed to a ragged edge.',
    },
    {
      title: 'Pressed, 11 June', year: 2026, cm: [28, 40], euro: 135, copies: 10, gone: 4, draw: { growth: 'grasses', tone: 'prussian', number: '5/10' },
      story: 'Everything that was flowering in the crack behind the dispensary on one day. I pressed it in the register of controlled substances, which is the heaviest book I own.',
      alt: 'A bunch of meadow grasses with seed heads in white on blue, some sharp and some blurred where they stood off the paper.',
    },
    {
      title: 'Ginkgo, first frost', year: 2025, cm: [28, 40], euro: 140, copies: 12, gone: 5, draw: { growth: 'ginkgo', tone: 'slate', number: '6/12' },
      story: 'The tree in front of the town hall drops all its leaves in one morning. I was there with a bag. Toned afterwards in a weak bath of oak galls, hence the slate.',
      alt: 'Fan-shaped ginkgo leaves scattered down a slate-blue sheet, some crisp and white, others ghostly and out of focus.',
      looks: ['detail', 'table'],
    },
    {
      title: 'Two feathers, a jay', year: 2026, cm: [30, 40], euro: 130, copies: 15, gone: 1, draw: { growth: 'feathers', tone: 'prussian', count: 2, number: '2/15' },
      story: 'From under the walnut, the morning after an argument. The notch in the first is not mine.',
      alt: 'Two large feathers in white and pale blue on a deep blue ground, one of them sharp and one soft with distance.',
    },
    {
      title: 'Meadow, strong tea', year: 2025, cm: [40, 50], euro: 180, copies: 10, gone: 3, medium: 'Cyanotype toned with tea, cotton paper', draw: { growth: 'grasses', tone: 'tea toned', number: '4/10' },
      story: 'Tannin turns the blue to ink. My mother makes the tea, and she makes it properly, so these are very dark.',
      alt: 'Meadow grasses and seed heads in warm white on a brown-black ground with ragged brushed edges.',
      looks: ['room'],
    },
    {
      title: 'Kelp, ebb', year: 2026, cm: [30, 42], euro: 150, copies: 12, gone: 0, draw: { growth: 'kelp', tone: 'deep water', number: '1/12' },
      story: 'Laid down wet, which you are told never to do. The salt bit the coating and gave me the halo. It cannot be repeated, so the twelve are twelve tries.',
      alt: 'Ribbons of kelp sway upwards in white and pale turquoise on dark sea-blue, their edges glowing softly.',
      looks: ['detail', 'corner'],
    },
    {
      title: 'Drawer, left side', year: 2024, cm: [40, 30], euro: 110, copies: 20, gone: 12, draw: { growth: 'tools', tone: 'prussian', number: '13/20' },
      story: 'My father’s. A spatula, scissors, a fork for something. I have never found out for what, and he is enjoying it.',
      alt: 'A trowel-like spatula, a pair of scissors and a long fork in plain white silhouette on Prussian blue.',
    },
    {
      title: 'Doily for Nesrin', year: 2025, cm: [30, 30], euro: 115, copies: 20, gone: 6, draw: { growth: 'lace', tone: 'deep water', number: '7/20' },
      story: 'My aunt crocheted it for a wedding that was called off. Forty years later it has been out in the sun.',
      alt: 'A round crocheted doily, ring upon ring of scalloped stitches, in white on dark blue-green.',
    },
    {
      title: 'Two sea ferns, leaning', year: 2026, cm: [30, 42], euro: 130, copies: 15, gone: 2, draw: { growth: 'sea fern', tone: 'deep water', count: 2, number: '3/15' },
      story: 'They were straight when I put the glass down. I like that they took the chance.',
      alt: 'Two branched sea ferns in fine white lines stand close together on a deep blue-green sheet, their tips touching.',
    },
    {
      title: 'Bracken in slate', year: 2025, cm: [50, 40], euro: 190, copies: 10, gone: 1, draw: { growth: 'bracken', tone: 'slate', count: 3, number: '2/10' },
      story: 'My largest frame and my shortest exposure: four minutes, the August the thermometer at the pharmacy said 38. The slate is what over-exposure looks like when you are lucky.',
      alt: 'Bracken fronds in white fan out across a wide slate-blue sheet, a blurred one standing between two sharp ones.',
      looks: ['room', 'detail'],
    },
    {
      title: 'Feather, single', year: 2026, cm: [20, 30], euro: 70, copies: 'open', draw: { growth: 'feathers', tone: 'slate', count: 1 },
      story: 'Printed when there is sun and someone asks. Each is from a new feather, so no two, but I will try to find you a straight one.',
      alt: 'One pale feather on a slate-blue ground, its shaft and barbs drawn by sunlight, the coating ending in brushed edges.',
      looks: ['table'],
    },
    {
      title: 'Grass, eleven minutes', year: 2024, cm: [30, 40], euro: 120, copies: 15, gone: 9, draw: { growth: 'grasses', tone: 'deep water', number: '10/15' }, take: 2,
      story: 'I had planned ten, and a customer came in with a cough.',
      alt: 'Slender grasses, some with seed heads, in white on dark sea-blue, crossing and blurring at the tips.',
    },
    {
      title: 'Ginkgo, late', year: 2026, cm: [40, 50], euro: 200, copies: 10, gone: 0, draw: { growth: 'ginkgo', tone: 'prussian', number: '1/10' }, take: 2,
      story: 'The ones that came down after everybody had stopped looking. I used the pharmacy skylight; it was too wet outside.',
      alt: 'Ginkgo leaves in white drift down a large blue sheet, several of them soft-edged as if falling.',
      looks: ['detail', 'room'],
    },
    {
      title: 'Kelp, slack', year: 2025, cm: [40, 56], euro: 210, copies: 8, gone: 3, draw: { growth: 'kelp', tone: 'prussian', number: '4/8' }, take: 3,
      story: 'The second sheet from the same bucket. By then it had dried a little and behaved.',
      alt: 'Tall wavering kelp blades in layers of white and pale blue on Prussian blue, rooted at the foot of the sheet.',
    },
    {
      title: 'Curtain, kitchen', year: 2026, cm: [40, 40], euro: 145, copies: 12, gone: 0, draw: { growth: 'lace', tone: 'prussian' },
      story: 'Taken down to be washed, and borrowed on the way.',
      alt: 'A round piece of kitchen lace with scalloped rings in white on Prussian blue, ragged brush marks at the sides.',
      state: 'draft', looks: ['detail'],
    },
    {
      title: 'Drawer, right side', year: 2023, cm: [40, 30], euro: 110, copies: 20, gone: 20, draw: { growth: 'tools', tone: 'slate', number: '20/20' }, take: 2,
      story: 'Sold out, and the drawer has been tidied. He is sorry.',
      alt: 'Kitchen tools in white silhouette, a spatula, scissors and a fork, on a slate-blue sheet.',
      state: 'archived', looks: ['detail'],
    },
  ],
})
