import type { EditionInput } from '@artiqo/contracts/studio'
import type { Db } from '@artiqo/db/connect'
import { planEditions, type EditionNow, type EditionPlan, type EditionWish } from '@artiqo/domain/editions'
import type { ArtworkId, UserId } from '@artiqo/domain/ids'
import type { z } from 'zod'
import type { Deps } from '#context.ts'
import { editionRefusal } from './edition-refusal.ts'
import {
  deleteEditions,
  findHeldEditions,
  findHighestSold,
  insertEdition,
  lockEditions,
  replaceStock,
  resizeEdition,
  saveEdition,
} from './editions.queries.ts'
import { findOrderedEditions } from './ordered.queries.ts'

type Inputs = readonly z.output<typeof EditionInput>[]

/** A work's editions as they stand, locked with their stock. Lock them before the work itself, as buyers do. */
export async function lockEditionsNow(
  tx: Db,
  artistId: UserId,
  artworkId: ArtworkId,
  now: Date,
): Promise<EditionNow[]> {
  const rows = await lockEditions(tx, artistId, artworkId)
  const ids = rows.map((row) => row.id)
  const held = await findHeldEditions(tx, ids, now)
  const ordered = await findOrderedEditions(tx, ids)
  const highest = await findHighestSold(tx, ids)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    priceAmount: row.price_amount,
    stock: row.stock,
    highestNumberSold: highest.get(row.id) ?? 0,
    onHold: held.has(row.id),
    ordered: ordered.has(row.id),
  }))
}

/** Brings a work's editions to the list that its artist sent. Throws what stands against it. */
export async function saveEditions(
  tx: Db,
  deps: Pick<Deps, 'newId' | 'clock'>,
  artworkId: ArtworkId,
  current: readonly EditionNow[],
  wanted: Inputs,
): Promise<void> {
  const plan = planEditions(current, wanted.map(toWish))
  if (!plan.ok) throw editionRefusal(plan.refusal, wanted)
  await apply(tx, deps, artworkId, current, plan)
}

const toWish = ({ price, ...wish }: Inputs[number]): EditionWish => ({ ...wish, priceAmount: price.amount })

async function apply(
  tx: Db,
  deps: Pick<Deps, 'newId' | 'clock'>,
  artworkId: ArtworkId,
  current: readonly EditionNow[],
  plan: Extract<EditionPlan, { ok: true }>,
): Promise<void> {
  const now = deps.clock.now()
  await deleteEditions(tx, plan.removed)
  for (const [position, edition] of plan.editions.entries()) {
    const { kind, name, priceAmount } = edition
    const fields = { kind, name, priceAmount, position }
    const id = edition.id ?? deps.newId('edition')
    if (edition.id === null) await insertEdition(tx, { ...fields, id, artworkId, now })
    else await saveEdition(tx, id, fields, now)
    const before = current.find((each) => each.id === id)?.stock ?? null
    if (edition.fresh) await replaceStock(tx, id, edition.stock)
    else if (edition.stock && before && edition.stock.total !== before.total)
      await resizeEdition(tx, id, before.total, edition.stock)
  }
}
