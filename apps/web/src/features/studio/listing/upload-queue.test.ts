import { expect, test, vi } from 'vitest'
import { atOnce, isUnderWay, UploadQueue, type Sent } from './upload-queue.ts'

const picture = (name: string) => new File([name], name, { type: 'image/jpeg' })

/** A queue whose sendings are answered by hand. */
function queue() {
  const sendings: { file: File; progress: (part: number) => void; answer: (sent: Sent) => void; stopped: boolean }[] =
    []
  const backOnline: (() => void)[] = []
  const waits: number[] = []
  const uploads = new UploadQueue({
    send: ({ file }, { onProgress, signal }) => {
      const { promise, resolve, reject } = Promise.withResolvers<Sent>()
      const sending = { file, progress: onProgress, answer: resolve, stopped: false }
      signal.addEventListener('abort', () => {
        sending.stopped = true
        reject(new Error('stopped'))
      })
      sendings.push(sending)
      return promise
    },
    wait: async (milliseconds) => {
      waits.push(milliseconds)
    },
    online: () => new Promise((resolve) => backOnline.push(resolve)),
  })
  const states = () => uploads.getUploads().map(({ file, state }) => `${file.name} ${state.kind}`)
  return { uploads, sendings, backOnline, waits, states }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

test('three pictures are sent at a time, the others wait for their turn', async () => {
  const { uploads, sendings, states } = queue()
  uploads.add(['a', 'b', 'c', 'd', 'e'].map(picture))
  expect(sendings).toHaveLength(atOnce)
  expect(states()).toEqual(['a sending', 'b sending', 'c sending', 'd queued', 'e queued'])
  sendings[1]?.answer({ kind: 'taken' })
  await settle()
  expect(states()).toEqual(['a sending', 'c sending', 'd sending', 'e queued'])
})

test('each picture says how far it is, and then that it is looked at', () => {
  const { uploads, sendings } = queue()
  uploads.add([picture('a'), picture('b')])
  sendings[0]?.progress(0.649)
  sendings[1]?.progress(1)
  expect(uploads.getUploads().map(({ state }) => state)).toEqual([
    { kind: 'sending', percent: 64 },
    { kind: 'checking' },
  ])
})

test('a picture that is refused says why, and makes way for the next', async () => {
  const { uploads, sendings, states } = queue()
  uploads.add(['a', 'b', 'c', 'd'].map(picture))
  const failure = { why: 'refused', message: 'a is damaged.' } as const
  sendings[0]?.answer({ kind: 'failed', failure })
  await settle()
  expect(states()).toEqual(['a failed', 'b sending', 'c sending', 'd sending'])
  expect(uploads.getUploads()[0]?.state).toEqual({ kind: 'failed', failure })
})

test('a failed picture is tried again in its place, or another is taken instead', async () => {
  const { uploads, sendings, states } = queue()
  uploads.add([picture('a'), picture('b')])
  sendings[0]?.answer({ kind: 'failed', failure: { why: 'failed', message: '' } })
  await settle()
  const [first] = uploads.getUploads()
  uploads.retry(first?.id ?? 0)
  expect(states()).toEqual(['a sending', 'b sending'])
  sendings.at(-1)?.answer({ kind: 'failed', failure: { why: 'failed', message: '' } })
  await settle()
  uploads.retry(first?.id ?? 0, picture('better'))
  expect(states()).toEqual(['better sending', 'b sending'])
})

test('without a connection a picture waits, and goes on by itself when there is one', async () => {
  const { uploads, sendings, backOnline, states } = queue()
  uploads.add([picture('a')])
  sendings[0]?.answer({ kind: 'offline' })
  await settle()
  expect(states()).toEqual(['a waiting'])
  expect(isUnderWay(uploads.getUploads())).toBe(true)
  backOnline[0]?.()
  await settle()
  expect(states()).toEqual(['a sending'])
  expect(sendings).toHaveLength(2)
})

test('when the shop is busy a picture waits as long as it is asked to', async () => {
  const { uploads, sendings, waits } = queue()
  uploads.add([picture('a')])
  sendings[0]?.answer({ kind: 'busy', retryAfter: 20 })
  await settle()
  expect(waits).toEqual([20_000])
  expect(sendings).toHaveLength(2)
})

test('a picture can be stopped on its way, and nothing that comes back of it counts', async () => {
  const { uploads, sendings, states } = queue()
  uploads.add(['a', 'b', 'c', 'd'].map(picture))
  uploads.remove(uploads.getUploads()[0]?.id ?? 0)
  expect(sendings[0]?.stopped).toBe(true)
  sendings[0]?.progress(0.5)
  await settle()
  expect(states()).toEqual(['b sending', 'c sending', 'd sending'])
})

test('leaving stops everything that is on its way', () => {
  const { uploads, sendings } = queue()
  uploads.add(['a', 'b'].map(picture))
  uploads.stop()
  expect(sendings.every(({ stopped }) => stopped)).toBe(true)
})

test('only pictures that may still arrive keep one from leaving', async () => {
  const { uploads, sendings } = queue()
  expect(isUnderWay(uploads.getUploads())).toBe(false)
  uploads.add([picture('a')])
  expect(isUnderWay(uploads.getUploads())).toBe(true)
  sendings[0]?.answer({ kind: 'failed', failure: { why: 'refused', message: '' } })
  await settle()
  expect(isUnderWay(uploads.getUploads())).toBe(false)
})

test('whoever watches hears of every change', () => {
  const { uploads } = queue()
  const heard = vi.fn()
  const leave = uploads.subscribe(heard)
  uploads.add([picture('a')])
  const before = heard.mock.calls.length
  expect(before).toBeGreaterThan(0)
  leave()
  uploads.add([picture('b')])
  expect(heard).toHaveBeenCalledTimes(before)
})
