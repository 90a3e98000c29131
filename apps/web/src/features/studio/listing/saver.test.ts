import type { Reason } from '@artiqo/contracts/errors'
import type { StudioArtwork } from '@artiqo/contracts/studio'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { blankDraft, newEdition, type ListingChanges, type ListingField } from './draft.ts'
import { pause, Saver } from './saver.ts'
import { givenWork } from './testing/given-work.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

class Refused extends Error {
  readonly reason: Reason
  readonly fields: readonly ListingField[]
  constructor(reason: Reason, fields: readonly ListingField[] = []) {
    super(reason)
    this.reason = reason
    this.fields = fields
  }
}

/** A shop with one listing, which somebody else may write in too. */
function shop(stored: StudioArtwork | null = givenWork()) {
  let work = stored
  const sent: ListingChanges[] = []
  const state = { refuse: null as Error | null }
  const apply = ({ editions, widthMm, heightMm, depthMm, ...changes }: ListingChanges) => {
    const before = work ?? givenWork({ editions: [], title: '', medium: '', version: 0 })
    work = {
      ...before,
      ...givenWork({
        ...before,
        ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
      }),
      size: {
        widthMm: widthMm === undefined ? before.size.widthMm : widthMm,
        heightMm: heightMm === undefined ? before.size.heightMm : heightMm,
        depthMm: depthMm === undefined ? before.size.depthMm : depthMm,
      },
      editions: editions
        ? editions.map((edition, index) => ({
            id: edition.id ?? `edn_01h455vb4pex5vsknk084sn03${index}`,
            kind: edition.kind,
            name: edition.name ?? '',
            price: edition.price,
            size: edition.size ?? null,
            available: null,
            reserved: 0,
            sold: 0,
          }))
        : before.editions,
      version: before.version + 1,
    }
    return work
  }
  const saver = new Saver(
    {
      create: async (changes) => {
        sent.push(changes)
        if (state.refuse) throw state.refuse
        return apply(changes)
      },
      update: async (_id, version, changes) => {
        sent.push(changes)
        if (state.refuse) throw state.refuse
        if (version !== work?.version) throw new Refused('version_conflict')
        return apply(changes)
      },
      get: async () => work ?? givenWork(),
      refusalOf: (error) => (error instanceof Refused ? error : null),
      now: () => 7,
      onCreated: () => undefined,
      onSaved: () => undefined,
    },
    stored,
    blankDraft(2026),
  )
  return { saver, sent, state, elsewhere: apply, kind: () => saver.getSnapshot().state.kind }
}

test('what is typed is saved once typing pauses, and only what changed', async () => {
  const { saver, sent, kind } = shop()
  saver.change({ title: 'Low' })
  await vi.advanceTimersByTimeAsync(pause - 1)
  saver.change({ title: 'Low tide' })
  expect(kind()).toBe('waiting')
  await vi.advanceTimersByTimeAsync(pause - 1)
  expect(sent).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(sent).toEqual([{ title: 'Low tide' }])
  expect(saver.getSnapshot().state).toEqual({ kind: 'saved', at: 7 })
})

test('leaving a field saves at once', async () => {
  const { saver, sent } = shop()
  saver.change({ year: 2020 })
  await saver.flush()
  expect(sent).toEqual([{ year: 2020 }])
})

test('what is typed while a save is under way is saved after it, never at the same time', async () => {
  const { saver, sent } = shop()
  saver.change({ title: 'Low tide' })
  const first = saver.flush()
  saver.change({ medium: 'Oil' })
  await first
  expect(sent).toEqual([{ title: 'Low tide' }, { medium: 'Oil' }])
})

test('a new listing is begun in the shop by its first word, with this year', async () => {
  const { saver, sent } = shop(null)
  await saver.flush()
  expect(sent).toEqual([])
  saver.change({ title: 'Low tide' })
  await vi.advanceTimersByTimeAsync(pause)
  expect(sent).toEqual([{ title: 'Low tide', year: 2026 }])
  saver.change({ medium: 'Oil' })
  await saver.flush()
  expect(sent[1]).toEqual({ medium: 'Oil' })
})

test('a picture begins the draft too, once, even when a word does at the same time', async () => {
  const { saver, sent } = shop(null)
  saver.change({ title: 'Low tide' })
  const ids = await Promise.all([saver.flush().then(() => saver.ensureId()), saver.ensureId()])
  expect(new Set(ids).size).toBe(1)
  expect(sent).toHaveLength(1)
})

test('a new edition keeps the id that the shop gave it', async () => {
  const { saver, sent } = shop(null)
  saver.change({ editions: [{ ...newEdition('original'), price: 50_000 }] })
  await saver.flush()
  const [edition] = saver.getSnapshot().draft.editions
  expect(edition?.id).toBe('edn_01h455vb4pex5vsknk084sn030')
  saver.change({ editions: [{ ...newEdition('original'), ...edition, price: 60_000 }] })
  await saver.flush()
  expect(sent[1]?.editions?.[0]).toMatchObject({ id: 'edn_01h455vb4pex5vsknk084sn030', price: { amount: 60_000 } })
})

test('half a number waits, while the rest is saved', async () => {
  const { saver, sent, kind } = shop()
  saver.change({ widthMm: undefined, title: 'Low tide' })
  await saver.flush()
  expect(sent).toEqual([{ title: 'Low tide' }])
  expect(saver.getSnapshot().draft.widthMm).toBeUndefined()
  expect(kind()).toBe('saved')
})

test('without a connection nothing typed is lost, and it is tried again', async () => {
  const { saver, sent, state, kind } = shop()
  state.refuse = new TypeError('offline')
  saver.change({ title: 'Low tide' })
  await vi.advanceTimersByTimeAsync(pause)
  expect(kind()).toBe('failed')
  state.refuse = null
  await vi.advanceTimersByTimeAsync(5000)
  expect(kind()).toBe('saved')
  expect(sent.at(-1)).toEqual({ title: 'Low tide' })
})

test('when the session is over what was typed stays, and is saved after signing in again', async () => {
  const { saver, state, sent, kind } = shop()
  state.refuse = new Refused('session_ended')
  saver.change({ title: 'Low tide' })
  await saver.flush()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(kind()).toBe('failed')
  expect(sent).toHaveLength(1)
  state.refuse = null
  await saver.flush()
  expect(sent).toHaveLength(2)
  expect(kind()).toBe('saved')
})

test('a price that is locked by a buyer is not sent again, and the rest is saved', async () => {
  const { saver, state, sent } = shop()
  const [edition] = saver.getSnapshot().draft.editions
  const dearer = [{ ...newEdition('limited'), ...edition, price: 30_000 }]
  state.refuse = new Refused('on_hold')
  saver.change({ editions: dearer })
  await saver.flush()
  expect(saver.getSnapshot().refused.get('editions')?.reason).toBe('on_hold')
  state.refuse = null
  saver.change({ title: 'Low tide' })
  await saver.flush()
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual({ title: 'Low tide' })
  expect(saver.getSnapshot().draft.editions).toEqual(dearer)
})

test('a price that was locked can be sent again once the buyer has left, or be put back', async () => {
  const { saver, state, sent, kind } = shop()
  const { editions } = saver.getSnapshot().draft
  state.refuse = new Refused('on_hold')
  saver.change({ editions: editions.map((edition) => ({ ...edition, price: 30_000 })) })
  await saver.flush()
  saver.putBack('editions')
  expect(saver.getSnapshot().draft.editions).toEqual(editions)
  await saver.flush()
  expect([sent.length, kind()]).toEqual([1, 'clean'])

  saver.change({ editions: editions.map((edition) => ({ ...edition, price: 30_000 })) })
  await saver.flush()
  expect(sent).toHaveLength(1)
  state.refuse = null
  await saver.tryAgain('editions')
  expect(sent).toHaveLength(2)
  expect(saver.getSnapshot().work?.editions[0]?.price.amount).toBe(30_000)
})

test('what another window wrote meanwhile is taken over where it is not written here', async () => {
  const { saver, sent, elsewhere, kind } = shop()
  elsewhere({ medium: 'Oil on linen' })
  saver.change({ title: 'Low tide' })
  await saver.flush()
  expect(kind()).toBe('saved')
  expect(sent).toEqual([{ title: 'Low tide' }, { title: 'Low tide' }])
  expect(saver.getSnapshot().draft).toMatchObject({ title: 'Low tide', medium: 'Oil on linen' })
})

test('a field written in two windows is asked about, and what is written here can be kept', async () => {
  const { saver, elsewhere, sent } = shop()
  elsewhere({ title: 'High tide', medium: 'Oil' })
  saver.change({ title: 'Low tide' })
  await saver.flush()
  expect(saver.getSnapshot().state).toMatchObject({ kind: 'conflict', fields: ['title'] })
  expect(saver.getSnapshot().draft.title).toBe('Low tide')
  saver.change({ year: 2020 })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toHaveLength(1)
  await saver.resolve('mine')
  expect(saver.getSnapshot().work).toMatchObject({ title: 'Low tide', medium: 'Oil', year: 2020 })
  expect(saver.getSnapshot().state.kind).toBe('saved')
})

test('or the other window is right, and what is written here in other fields stays', async () => {
  const { saver, elsewhere } = shop()
  elsewhere({ title: 'High tide' })
  saver.change({ title: 'Low tide', year: 2020 })
  await saver.flush()
  await saver.resolve('theirs')
  expect(saver.getSnapshot().draft).toMatchObject({ title: 'High tide', year: 2020 })
  expect(saver.getSnapshot().work).toMatchObject({ title: 'High tide', year: 2020 })
})

test('pictures that arrive do not make the words look changed', async () => {
  const { saver, sent, kind } = shop()
  saver.change({ title: 'Low tide' })
  saver.takeImages(givenWork({ missing: ['price'] }))
  expect(saver.getSnapshot().draft.title).toBe('Low tide')
  await saver.flush()
  expect(sent).toEqual([{ title: 'Low tide' }])
  expect(kind()).toBe('saved')
})
