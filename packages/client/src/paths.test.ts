import { appRouter } from '@artiqo/server/router'
import type { AnyTRPCRouter } from '@trpc/server'
import { expect, test } from 'vitest'
import { isPublicRead, signsIn, takesNoToken } from './paths.ts'

const { procedures }: AnyTRPCRouter['_def'] = appRouter._def
const metaOf = (path: string): Record<string, unknown> => procedures[path]?._def.meta ?? {}
const paths = Object.keys(procedures)

test('asks publicly what the server shows to everybody, and nothing else', () => {
  expect(paths.filter(isPublicRead)).toEqual(paths.filter((path) => metaOf(path)['public'] !== undefined))
})

test('sends no token with the calls that bring one', () => {
  expect(paths.filter(takesNoToken)).toEqual(
    paths.filter((path) => metaOf(path)['anyToken'] === true && path !== 'identity.logout'),
  )
  expect(paths.filter(signsIn).every(takesNoToken)).toBe(true)
})

test('puts nothing into a batch that must be called alone', () => {
  // Only queries that are not public share a request.
  const alone = paths.filter((path) => metaOf(path)['alone'] === true)
  expect(alone.length).toBeGreaterThan(5)
  expect(alone.filter((path) => procedures[path]?._def.type !== 'mutation')).toEqual([])
})
