import type { AppRouter } from '@artiqo/client'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, type Operation } from '@trpc/client'
import { createTRPCReact, getQueryKey } from '@trpc/react-query'
import { observable } from '@trpc/server/observable'
import { beforeEach, expect, test } from 'vitest'
import { createHooks, createUtils } from './hooks.ts'

let asked: Pick<Operation, 'type' | 'path' | 'input'>[] = []
beforeEach(() => {
  asked = []
})

const client = createTRPCClient<AppRouter>({
  links: [
    () =>
      ({ op: { type, path, input } }) =>
        observable((observer) => {
          asked.push({ type, path, input })
          observer.next({ result: { type: 'data', data: { path, input } } })
          observer.complete()
        }),
  ],
})
const queries = new QueryClient()
const api = createUtils(client, queries)
const theirs = createTRPCReact<AppRouter>()
beforeEach(() => queries.clear())

test('a question has the key that tRPC would give it', async () => {
  await api.catalog.get.fetch({ artwork: 'low-tide' })
  await api.cart.get.fetch()
  expect(
    queries
      .getQueryCache()
      .getAll()
      .map((query) => query.queryKey),
  ).toEqual([
    getQueryKey(theirs.catalog.get, { artwork: 'low-tide' }, 'query'),
    getQueryKey(theirs.cart.get, undefined, 'query'),
  ])
  expect(asked).toEqual([
    { type: 'query', path: 'catalog.get', input: { artwork: 'low-tide' } },
    { type: 'query', path: 'cart.get', input: undefined },
  ])
})

test('what is known is not asked for again, and what was made old is', async () => {
  const options = { staleTime: Number.POSITIVE_INFINITY }
  await api.cart.get.ensureData(undefined, options)
  await api.cart.get.ensureData(undefined, options)
  expect(asked).toHaveLength(1)
  await api.cart.get.invalidate()
  await api.cart.get.fetch(undefined, options)
  expect(asked).toHaveLength(2)
})

test('one answer is made old, or all to its path, or all of a slice', async () => {
  await api.catalog.get.prefetch({ artwork: 'low-tide' })
  await api.catalog.get.prefetch({ artwork: 'salt-room' })
  await api.catalog.home.prefetch()
  const old = () =>
    queries
      .getQueryCache()
      .getAll()
      .filter((query) => query.state.isInvalidated).length
  await api.catalog.get.invalidate({ artwork: 'low-tide' })
  expect(old()).toBe(1)
  await api.catalog.get.invalidate()
  expect(old()).toBe(2)
  await api.catalog.invalidate()
  expect(old()).toBe(3)
})

test('an answer that a change brings stands for the question', async () => {
  await api.cart.get.fetch()
  const before = api.cart.get.getData()
  api.cart.get.setData(undefined, (cart) => cart && { ...cart, count: 7 })
  expect(api.cart.get.getData()).toEqual({ ...before, count: 7 })
  expect(queries.getQueryData(getQueryKey(theirs.cart.get, undefined, 'query'))).toEqual({ ...before, count: 7 })
})

test('a word that is none of the hooks is refused at once', () => {
  const hooks: Record<string, Record<string, Record<string, () => unknown>>> = Object(createHooks(client))
  expect(() => hooks.catalog?.home?.useDreams?.()).toThrow('Nothing here is called useDreams')
})
