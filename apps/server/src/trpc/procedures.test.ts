import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isPublicRead } from './public-reads.ts'
import { appRouter } from './router.ts'

const { procedures }: AnyTRPCRouter['_def'] = appRouter._def
const all: [string, AnyTRPCProcedure][] = Object.entries(procedures)

describe('every procedure', () => {
  test('says what comes out', () => {
    expect(all.length).toBeGreaterThan(40)
    const silent = all.filter(([, procedure]) => !('output' in procedure._def) || !procedure._def.output)
    expect(silent.map(([path]) => path)).toEqual([])
  })

  test('refuses fields that it does not know', () => {
    const loose = all.filter(([, procedure]) =>
      procedure._def.inputs.some(
        (input) =>
          !(input instanceof z.ZodType) || z.toJSONSchema(input, { io: 'input' }).additionalProperties !== false,
      ),
    )
    expect(loose.map(([path]) => path)).toEqual([])
  })

  test('that is public is a query, and is kept only when it is asked alone', () => {
    const wrong = all.filter(([path, { _def }]) => isPublicRead(`/trpc/${path}`) && _def.type !== 'query')
    expect(wrong.map(([path]) => path)).toEqual([])
    expect(isPublicRead('/trpc/catalog.list?input=%7B%7D')).toBe(true)
    expect(isPublicRead('/trpc/cart.get')).toBe(false)
    expect(isPublicRead('/trpc/catalog.list,catalog.home?batch=1')).toBe(false)
  })
})
