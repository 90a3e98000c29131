import type { StudioDelivery, UpdateDeliveryInput } from '@artiqo/contracts/studio'
import { transact } from '@artiqo/db/transaction'
import type { z } from 'zod'
import { deliveryOf } from '#catalog/editions.view.ts'
import type { SignedInCtx } from '#context.ts'
import { changed } from '#kept/changed.ts'
import { findDelivery, saveDelivery } from './delivery.queries.ts'

type Shop = Pick<SignedInCtx, 'db' | 'actor'>
type Delivery = z.output<typeof StudioDelivery>

/** What the artist asks for delivery, by zone; null where the artist does not send. */
export async function getDelivery({ db, actor }: Shop): Promise<Delivery> {
  const row = await findDelivery(db, actor.userId)
  return deliveryOf(row ?? nothingSaid)
}

const nothingSaid = {
  home_country: null,
  delivery_home: null,
  delivery_eu: null,
  delivery_world: null,
  collect: null,
  collect_place: null,
}

/** Says all of it anew. Orders keep what they were placed with. */
export async function updateDelivery(ctx: Shop, input: z.output<typeof UpdateDeliveryInput>): Promise<Delivery> {
  await transact(ctx.db, async (tx) => {
    await saveDelivery(tx, {
      user_id: ctx.actor.userId,
      home_country: input.homeCountry,
      delivery_home: input.home?.amount ?? null,
      delivery_eu: input.eu?.amount ?? null,
      delivery_world: input.world?.amount ?? null,
      collect: input.collect,
      collect_place: input.collectPlace,
    })
    changed(tx, [ctx.actor.userId])
  })
  return getDelivery(ctx)
}
