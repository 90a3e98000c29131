import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './lib/paths.ts'

interface Import {
  readonly file: string
  readonly from: string
  readonly typeOnly: boolean
}

const files = globSync('{apps,packages}/*/src/**/*.{ts,tsx}', { cwd: root }).filter((file) => !file.endsWith('.gen.ts'))
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const statements = text.matchAll(/^(import|export)\s+(type\s+)?([^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)
  return [
    ...[...statements].map(([, , type, , from = '']) => ({ file, from, typeOnly: type !== undefined })),
    ...[...dynamic].map(([, from = '']) => ({ file, from, typeOnly: false })),
  ]
})
const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file) || basename(file) === 'testing.ts'
const workspaceOf = (file: string) => file.split('/').slice(0, 2).join('/')
const show = ({ file, from }: Import) => `${file} → ${from}`

/** Which workspace package may be imported from where; `type` means for its types alone. */
const arrows: Record<string, Record<string, 'any' | 'type'>> = {
  'packages/domain': {},
  'packages/contracts': { '@artiqo/domain': 'any' },
  'packages/db': { '@artiqo/domain': 'any' },
  'packages/mail': { '@artiqo/domain': 'any' },
  'packages/stripe-sandbox': {},
  'packages/client': { '@artiqo/contracts': 'type', '@artiqo/server': 'type' },
  'apps/server': { '@artiqo/contracts': 'any', '@artiqo/db': 'any', '@artiqo/domain': 'any', '@artiqo/mail': 'any' },
  'apps/web': { '@artiqo/client': 'any', '@artiqo/contracts': 'any', '@artiqo/domain': 'any' },
}

describe('the house', () => {
  test('is read whole: the test sees the files and their imports', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(imports.length).toBeGreaterThan(1000)
  })

  test('has arrows that point one way', () => {
    const wrong = imports.filter(({ file, from, typeOnly }) => {
      const [scope, name] = from.split('/')
      if (scope !== '@artiqo' || isTest(file)) return false
      const allowed = arrows[workspaceOf(file)]?.[`${scope}/${name}`]
      return allowed === undefined || (allowed === 'type' && !typeOnly)
    })
    expect(wrong.map(show)).toEqual([])
  })

  test('never reaches into another package by its path', () => {
    const wrong = imports.filter(
      ({ file, from }) =>
        from.startsWith('.') && workspaceOf(relative('.', join(dirname(file), from))) !== workspaceOf(file),
    )
    expect(wrong.map(show)).toEqual([])
  })

  test('speaks to the database in query files alone', () => {
    const wrong = imports.filter(
      ({ file, from }) =>
        /^kysely(\/|$)|^mysql2/.test(from) &&
        workspaceOf(file) === 'apps/server' &&
        !file.endsWith('.queries.ts') &&
        !isTest(file),
    )
    expect(wrong.map(show)).toEqual([])
  })

  test('lets a slice call another slice’s services, never its queries', () => {
    const slice = (path: string) => path.split('/')[0]
    const wrong = imports.filter(({ file, from, typeOnly }) => {
      if (!from.startsWith('#') || !from.endsWith('.queries.ts') || typeOnly || isTest(file)) return false
      const own = file.replace('apps/server/src/', '')
      return own.includes('/') && slice(own) !== slice(from.slice(1))
    })
    expect(wrong.map(show)).toEqual([])
  })

  test('speaks to Stripe in payments alone', () => {
    const wrong = imports.filter(
      ({ file, from }) =>
        from === 'stripe' &&
        !file.startsWith('apps/server/src/payments/') &&
        !file.startsWith('packages/stripe-sandbox/') &&
        !isTest(file),
    )
    expect(wrong.map(show)).toEqual([])
  })

  test('reads the environment in one place', () => {
    const wrong = files.filter(
      (file) =>
        /process\.env\b/.test(readFileSync(join(root, file), 'utf8')) &&
        !/^(env|production)\.ts$|cli\.ts$/.test(basename(file)) &&
        !isTest(file),
    )
    expect(wrong).toEqual([])
  })

  test('asks the database for the time nowhere', () => {
    const wrong = files.filter((file) => /\b(now|curdate|sysdate|utc_timestamp)\(\)/i.test(sqlOf(file)))
    expect(wrong).toEqual([])
  })

  test('keeps the ui components free of routes and the API', () => {
    const wrong = imports.filter(
      ({ file, from }) =>
        file.startsWith('apps/web/src/ui/') &&
        /^#(api|routes|features)\/|^@trpc\/|^@tanstack\/react-router/.test(from) &&
        !isTest(file),
    )
    expect(wrong.map(show)).toEqual([])
  })
})

/** The SQL templates of a query file. */
function sqlOf(file: string): string {
  if (!file.endsWith('.queries.ts')) return ''
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/sql(?:<[^`]*>)?`([^`]*)`/g)].map(([, statement]) => statement).join('\n')
}
