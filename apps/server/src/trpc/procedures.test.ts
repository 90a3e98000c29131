import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { publicReads } from './public-reads.ts'
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

  test('that is public is a query, and its kept answer is asked for by the input that the procedure takes', () => {
    const shown = all.filter(([path]) => publicReads.has(path))
    expect(shown.length).toBeGreaterThan(5)
    for (const [path, { _def }] of shown) {
      expect(_def.type, path).toBe('query')
      for (const raw of [undefined, {}, { q: 'x' }, { artwork: 'x' }, { username: 'x' }, { limit: -1 }, { wrong: 1 }]) {
        const taken = _def.inputs.every((input) => input instanceof z.ZodType && input.safeParse(raw).success)
        if (publicReads.get(path)?.of(raw)) expect(taken, `${path} ${JSON.stringify(raw)}`).toBe(true)
        else if (_def.inputs.length > 0) expect(taken, `${path} ${JSON.stringify(raw)}`).toBe(false)
      }
    }
    expect(publicReads.has('cart.get')).toBe(false)
  })
})
