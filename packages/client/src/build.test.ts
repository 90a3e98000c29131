import { reasons } from '@artiqo/contracts/errors'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { leaksIn } from '../build/leaks.ts'
import { TypeText } from '../build/type-text.ts'

describe('the build of the package', () => {
  test('sees every way in which a file names another package', () => {
    const files = new Set(['client.js', 'api.d.ts'])
    const fine = `import { a } from '@trpc/client'\nimport type { b } from "@trpc/server/observable"\nexport * from './client.js'\nexport type * from './api.js'`
    expect(leaksIn(fine, files)).toEqual([])
    for (const [text, leak] of [
      [`import type { AppRouter } from '@artiqo/server/api'`, '@artiqo/server/api'],
      [`export type { Reason } from '@artiqo/contracts/errors'`, '@artiqo/contracts/errors'],
      [`import {\n  z,\n} from 'zod'`, 'zod'],
      [`type Ctx = import("#context.ts").Ctx`, '#context.ts'],
      [`const { z } = await import('zod')`, 'zod'],
      [`const fs = require('fs')`, 'fs'],
      [`import 'node:fs'`, 'node:fs'],
      [`import { gone } from './gone.js'`, './gone.js'],
      [`import { up } from '../up.js'`, '../up.js'],
      [`import { t } from '@trpc/react-query'`, '@trpc/react-query'],
      [`/// <reference types="node" />`, 'node'],
    ])
      expect(leaksIn(String(text), files)).toEqual([leak])
  })

  test('says schemas as types: what is sent apart from what comes out, under the names of the contracts', () => {
    const Colour = z.enum(['red', 'blue'])
    const Id = z.templateLiteral(['art_', z.string().regex(/x/)])
    const Paint = z.strictObject({
      id: Id,
      colour: Colour.default('red'),
      layers: z.array(z.union([z.literal(1), z.null()])).optional(),
      of: z.array(z.object({ maker: z.email().nullable() })),
    })
    const names = new Map<z.core.$ZodType, string>([
      [Paint, 'Paint'],
      [Id, 'PaintId'],
    ])
    const types = new TypeText(names, {
      of: (_name, path = []) => (path.join('.') === 'of.maker' ? ['Who.'] : undefined),
    })
    expect([types.use(z.array(Paint), 'input'), types.use(Paint.nullable(), 'output')]).toEqual([
      'PaintInput[]',
      'Paint | null',
    ])
    const fields = (colour: string) =>
      `{\n  id: PaintId\n  ${colour}\n  layers?: (1 | null)[] | undefined\n  of: {\n    /** Who. */\n    maker: string | null\n  }[]\n}`
    expect(types.declarations()).toEqual([
      `export interface Paint ${fields(`colour: 'red' | 'blue'`)}`,
      'export type PaintId = `art_${string}`',
      `export interface PaintInput ${fields(`colour?: 'red' | 'blue' | undefined`)}`,
    ])
  })

  test('stops at a schema that it cannot say', () => {
    expect(() => new TypeText(new Map(), { of: () => undefined }).use(z.map(z.string(), z.date()), 'output')).toThrow(
      /map/,
    )
  })

  test('is explained in a README that names only reasons the shop has', () => {
    const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
    const named = [...readme.matchAll(/isArtiqoError\(error, ([^)]*)\)/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/'(\w+)'/g)].map(([, reason = '']) => reason),
    )
    expect(named.length).toBeGreaterThan(2)
    expect(named.filter((reason) => !(reason in reasons))).toEqual([])
  })
})
