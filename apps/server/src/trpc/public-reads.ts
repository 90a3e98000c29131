import type { AnyTRPCRouter } from '@trpc/server'
import type { Meta } from './init.ts'
import { appRouter } from './router.ts'

const { procedures }: AnyTRPCRouter['_def'] = appRouter._def
const paths = new Set(Object.keys(procedures).filter((path) => metaOf(path)?.public === true))

function metaOf(path: string): Meta | undefined {
  return procedures[path]?._def.meta
}

/** True for the address of one public procedure, alone: a batch is answered but not kept. */
export function isPublicRead(url: string): boolean {
  const [path = ''] = url.split('?')
  return path.startsWith('/trpc/') && paths.has(path.slice('/trpc/'.length))
}
