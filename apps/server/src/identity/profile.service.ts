import type { Me, Profile, ProfileInput, UpdateProfileInput, UsernameFree } from '@artiqo/contracts/identity'
import { transact } from '@artiqo/db/transaction'
import { isReservedUsername, usernamePattern } from '@artiqo/domain/username'
import type { z } from 'zod'
import { pictureOf } from '#catalog/cards.view.ts'
import { countWorksOf, listArtworks } from '#catalog/catalog.service.ts'
import { refreshSearchTextOf } from '#catalog/search-text.service.ts'
import type { Ctx, Deps, SignedInCtx } from '#context.ts'
import { notFound } from '#errors.ts'
import { changed } from '#kept/changed.ts'
import { deletePlanned, planDeletion } from '#media/picture-files.ts'
import { loadMe } from './me.service.ts'
import { deletePhoto, findPhoto } from './photos.queries.ts'
import { rolesOf } from './roles.service.ts'
import { findUser, findUserByUsername, updateUser } from './users.queries.ts'

const worksPerPage = 24

export async function getMe(ctx: SignedInCtx): Promise<Me> {
  return loadMe(ctx, ctx.actor.userId)
}

/** Changes what is named and leaves the rest. */
export async function updateProfile(ctx: SignedInCtx, input: z.output<typeof UpdateProfileInput>): Promise<Me> {
  const { displayName, firstName, bio, place } = input
  const change = {
    ...(displayName !== undefined && { display_name: displayName }),
    ...(firstName !== undefined && { first_name: firstName }),
    ...(bio !== undefined && { bio }),
    ...(place !== undefined && { place }),
  }
  await transact(ctx.db, async (tx) => {
    await updateUser(tx, ctx.actor.userId, change, ctx.clock.now())
    if (displayName !== undefined) await refreshSearchTextOf(tx, ctx.actor.userId)
    changed(tx, [ctx.actor.userId, ...(displayName === undefined ? [] : (['words'] as const))])
  })
  return loadMe(ctx, ctx.actor.userId)
}

/** Takes the profile photo away, its files as well. */
export async function removePhoto(ctx: SignedInCtx): Promise<Me> {
  const { userId } = ctx.actor
  const photoId = (await findUser(ctx.db, userId))?.photo_id
  if (photoId) {
    const photo = await findPhoto(ctx.db, photoId)
    await transact(ctx.db, async (tx) => {
      await updateUser(tx, userId, { photo_id: null }, ctx.clock.now())
      await deletePhoto(tx, photoId, userId)
      if (photo) await planDeletion(tx, ctx, [photo])
      changed(tx, [userId])
    })
    if (photo) await deletePlanned(ctx, [photo])
  }
  return loadMe(ctx, userId)
}

/** Says whether a username can still be taken, and if not, why. */
export async function isUsernameFree(ctx: Ctx, typed: string): Promise<z.output<typeof UsernameFree>> {
  const username = typed.trim().toLowerCase()
  if (!usernamePattern.test(username)) return { free: false, reason: 'malformed' }
  if (isReservedUsername(username)) return { free: false, reason: 'reserved' }
  const taken = await findUserByUsername(ctx.db, username)
  return taken ? { free: false, reason: 'taken' } : { free: true, reason: null }
}

/** A person as everybody sees them, with their works if they are an artist. */
export async function getProfile(ctx: Deps, input: z.output<typeof ProfileInput>): Promise<Profile> {
  const user = await findUserByUsername(ctx.db, input.username)
  if (!user) throw notFound('person')
  const [roles, photo, counts, works] = await Promise.all([
    rolesOf(ctx.db, user.id),
    user.photo_id && findPhoto(ctx.db, user.photo_id),
    countWorksOf(ctx, user.id),
    listArtworks(ctx, { artist: user.username, sort: 'newest', limit: worksPerPage, cursor: input.cursor }),
  ])
  return {
    id: user.id,
    username: user.username,
    name: user.display_name,
    bio: user.bio,
    place: user.place,
    photo: pictureOf(photo),
    isArtist: roles.has('artist'),
    since: user.created_at.toISOString(),
    worksForSale: counts.forSale,
    worksSold: counts.sold,
    works: { items: works.items, nextCursor: works.nextCursor },
  }
}
