import { reasons } from '@artiqo/contracts/errors'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { oddInputs, oddValues } from '#testing/doors/bad-values.ts'
import { castOf, type Cast } from '#testing/doors/cast.ts'
import { fieldsOf, objectsIn, sampleOf, withValue } from '#testing/doors/fields.ts'
import { eachOf, knocker, type Knocker } from '#testing/doors/knock.ts'
import { doors, type Door } from '#testing/doors/ladder.ts'
import { snapshotOf } from '#testing/doors/snapshot.queries.ts'
import { openTestShop, type OpenShop } from '#testing/open-shop.ts'

const unlimited = '1000000/1m'
/** A query's input is in its address, and addresses end at 16 kB. */
const tooLong = (door: Door) => (door.type === 'query' ? 5_000 : 20_000)
const taking = doors.flatMap((door) => (door.input ? [{ ...door, input: door.input }] : []))

let shop: OpenShop
let cast: Cast
let knock: Knocker
beforeAll(async () => {
  shop = await openTestShop({
    LIMIT_LOGIN: unlimited,
    LIMIT_LOGIN_ADDRESS: unlimited,
    LIMIT_LOGIN_ALL: unlimited,
    LIMIT_RECOVERY: unlimited,
  })
  cast = await castOf(shop)
  knock = knocker(shop.url)
})
afterAll(() => shop.close())

/** The token of somebody who may call this. */
const tokenFor = ({ rung }: Door) =>
  ({ anyone: undefined, signedIn: cast.tokens.stranger, artist: cast.tokens.rival, admin: cast.tokens.admin })[
    rung ?? 'anyone'
  ]

/** What a procedure's schema refuses, and for which fields; of values that are refused alike at one place, three. */
function refusedBy(door: Door, schema: z.ZodType) {
  const alike = new Map<string, number>()
  return oddInputs(schema, tooLong(door)).flatMap(({ input, what }) => {
    const { error } = schema.safeParse(input)
    if (!error) return []
    const paths = error.issues.map((issue) => issue.path.join('.'))
    const kind = `${what.split(':')[0]} ${error.issues.map(({ code, message }) => code + message).join()} ${paths.join()}`
    const seen = alike.get(kind) ?? 0
    alike.set(kind, seen + 1)
    return seen < 3 ? [{ input, what, paths }] : []
  })
}

describe('an input that is not what a procedure takes', () => {
  test('is refused by every procedure, field by field, and changes nothing', async () => {
    expect(taking.length).toBeGreaterThan(35)
    const before = await snapshotOf(shop.deps.db)
    const wrong: string[] = []
    let refused = 0
    for (const door of taking)
      await eachOf(refusedBy(door, door.input), async ({ input, what, paths }) => {
        const answer = await knock.call(door, input, { token: tokenFor(door) })
        const { status, code, reason } = answer
        const told = `${status} ${code} ${reason} ${answer.paths.toSorted().join()}`
        if (told === `400 BAD_REQUEST invalid_input ${paths.toSorted().join()}`) refused += 1
        else wrong.push(`${door.path} ${what} → ${told} instead of ${paths.join()}`)
      })
    expect(wrong).toEqual([])
    expect(refused).toBeGreaterThan(1500)
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  }, 240_000)

  test('says no more than which field and what to do about it', async () => {
    const answer = await knock.call(
      { path: 'identity.register', type: 'mutation' },
      { username: '\u0000', password: 1 },
    )
    expect(answer.text).not.toMatch(/at .*\.ts:\d+|stack|node_modules/)
  })
})

describe('every field', () => {
  const fields = taking.flatMap((door) => fieldsOf(door.input).map((field) => ({ ...field, door: door.path })))
  const taken = (values: readonly unknown[], kind: 'string' | 'number') =>
    fields
      .filter(
        ({ schema }) => z.toJSONSchema(z.pipe(schema, z.any()), { io: 'input' }).type === kind || isKind(schema, kind),
      )
      .flatMap(({ door, path, schema }) =>
        values.filter((value) => z.safeParse(schema, value).success).map(() => `${door} ${path.join('.')}`),
      )
  const isKind = (schema: z.core.$ZodType, kind: string) => schema._zod.def.type === kind

  test('belongs to an object that takes no others, however deep', () => {
    const loose = taking.flatMap(({ path, input }) =>
      objectsIn(input)
        .filter((place) => input.safeParse(withValue(sampleOf(input), [...place, 'unexpected'], 1)).success)
        .map((place) => `${path} ${place.join('.')}`),
    )
    expect(loose).toEqual([])
  })

  test('of text has a longest length', () => {
    expect(taken(['x'.repeat(20_000), 'x '.repeat(10_000)], 'string')).toEqual([])
  })

  test('of a number takes whole ones that computers and databases can hold', () => {
    expect(taken([1.5, 2 ** 53, 1e308, -1e308, '1', true], 'number')).toEqual([])
  })
})

describe('an input that is odd but allowed', () => {
  test('is answered or refused for a reason, and never breaks anything', async () => {
    const wrong: string[] = []
    let tried = 0
    for (const door of taking) {
      const allowed = oddInputs(door.input, tooLong(door)).filter(({ input }) => door.input.safeParse(input).success)
      await eachOf(allowed, async ({ input, what }) => {
        tried += 1
        const { status, code, reason, text } = await knock.call(door, input, { token: tokenFor(door) })
        const documented = Object.entries(reasons).some(([name, under]) => name === reason && under === code)
        if (status >= 500 || (status !== 200 && !documented))
          wrong.push(`${door.path} ${what} → ${status} ${reason} ${text.slice(0, 200)}`)
      })
    }
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(500)
  }, 240_000)

  test('is offered to every procedure that takes anything', () => {
    for (const { path, input } of taking) expect(input.safeParse(sampleOf(input)).error, path).toBeUndefined()
    expect(oddValues(10).length).toBeGreaterThan(40)
  })
})
