import type { StudioArtwork, StudioImage } from '@artiqo/contracts/studio'
import { expect, test } from 'vitest'
import { draftOf } from './draft.ts'
import { PictureCalls } from './picture-calls.ts'
import { givenWork } from './testing/given-work.ts'

const picture = (name: string): StudioImage => ({
  id: `img_${name}`,
  state: 'ready',
  picture: null,
  alt: name,
  width: 1,
  height: 1,
  failure: null,
})
const hung = (...names: string[]): StudioArtwork => givenWork({ images: names.map(picture) })

/** A page that shows a work's pictures, and a shop that answers when it is told to. */
function page(...names: string[]) {
  let work = hung(...names)
  const asked: ((answer: StudioArtwork) => void)[] = []
  const answerLater = () => new Promise<StudioArtwork>((resolve) => asked.push(resolve))
  const calls = new PictureCalls(
    {
      getSnapshot: () => ({ work, draft: { ...base }, state: { kind: 'clean' }, refused: new Map() }),
      takeImages: ({ images }) => {
        work = { ...work, images }
      },
    },
    answerLater,
  )
  return { calls, asked, answerLater, shown: () => work.images.map(({ alt }) => alt).join(' ') }
}
const base = draftOf(hung())
const settle = () => new Promise((resolve) => setTimeout(resolve))

test('an answer says how the pictures hang', async () => {
  const { calls, asked, answerLater, shown } = page('a', 'b')
  const done = calls.change(answerLater)
  await settle()
  asked[0]?.(hung('b', 'a'))
  await done
  expect(shown()).toBe('b a')
})

test('changes are made one after the other, also when one fails', async () => {
  const { calls, asked, answerLater, shown } = page('a', 'b')
  const fails = calls.change(() => Promise.reject(new Error('no')))
  const next = calls.change(answerLater)
  await expect(fails).rejects.toThrow('no')
  await settle()
  expect(asked).toHaveLength(1)
  asked[0]?.(hung('b'))
  await next
  expect(shown()).toBe('b')
})

test('a picture that arrives during a change is not lost by its answer', async () => {
  const { calls, asked, answerLater, shown } = page('a', 'b')
  const done = calls.change(answerLater)
  await settle()
  calls.add(picture('c'))
  asked[0]?.(hung('b', 'a'))
  await settle()
  expect(shown()).toBe('a b c')
  asked[1]?.(hung('b', 'a', 'c'))
  await done
  expect(shown()).toBe('b a c')
})

test('a look from before a picture arrived is overlooked', async () => {
  const { calls, asked, shown } = page('a')
  const looked = calls.look()
  calls.add(picture('b'))
  asked[0]?.(hung('a'))
  await looked
  expect(shown()).toBe('a b')
})
