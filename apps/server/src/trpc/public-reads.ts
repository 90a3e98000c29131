import type { AnyTRPCRouter } from '@trpc/server'
import type { PublicRead } from '#kept/public-read.ts'
import type { Meta } from './meta.ts'
import { appRouter } from './router.ts'

const { procedures }: AnyTRPCRouter['_def'] = appRouter._def

/** The procedures whose answer is the same for everybody, by path. */
export const publicReads: ReadonlyMap<string, PublicRead> = new Map(
  Object.keys(procedures).flatMap((path) => {
    const meta: Meta | undefined = procedures[path]?._def.meta
    return meta?.public ? [[path, meta.public]] : []
  }),
)
