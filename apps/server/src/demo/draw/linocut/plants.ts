import { fern } from './ferns.ts'
import { foxglove, poppy, umbel, willowherb } from './flowers.ts'
import { teasel, thistle } from './spiny.ts'
import { bramble, clock, honesty, nettle, reed } from './verge.ts'

export const plants = {
  teasel,
  umbel,
  fern,
  willowherb,
  poppy,
  thistle,
  clock,
  honesty,
  reed,
  bramble,
  nettle,
  foxglove,
}

export type PlantName = keyof typeof plants
