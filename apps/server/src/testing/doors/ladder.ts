import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'
import { admin, anyone, artist, signedIn } from '#trpc/init.ts'
import type { Meta } from '#trpc/meta.ts'
import { appRouter } from '#trpc/router.ts'

export type Rung = 'anyone' | 'signedIn' | 'artist' | 'admin'

export interface Door {
  readonly path: string
  readonly type: 'query' | 'mutation'
  readonly rung: Rung | null
  readonly meta: Meta
  /** Null for a procedure that takes nothing. */
  readonly input: z.ZodType | null
}

const { procedures }: AnyTRPCRouter['_def'] = appRouter._def
const all: [string, AnyTRPCProcedure][] = Object.entries(procedures)
const ladder = { admin, artist, signedIn, anyone }

/** Every procedure of the shop, as the router has it now. */
export const doors: readonly Door[] = all.map(([path, { _def }]) => {
  const [input] = _def.inputs
  const middlewares: unknown = 'middlewares' in _def ? _def.middlewares : []
  const meta: Meta = _def.meta ?? {}
  return {
    path,
    type: _def.type === 'query' ? 'query' : 'mutation',
    rung: rungOf(Array.isArray(middlewares) ? middlewares : []),
    meta,
    input: input instanceof z.ZodType ? input : null,
  }
})

/** The highest rung whose every step is taken; null for a procedure that stands beside the ladder. */
function rungOf(middlewares: readonly unknown[]): Rung | null {
  const rungs: Rung[] = ['admin', 'artist', 'signedIn', 'anyone']
  return rungs.find((rung) => ladder[rung]._def.middlewares.every((step) => middlewares.includes(step))) ?? null
}
