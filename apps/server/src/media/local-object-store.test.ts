import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLocalObjectStore } from '#media/local-object-store.ts'
import type { ObjectStore } from '#media/object-store.ts'

let home: string
let store: ObjectStore

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'artiqo-store-'))
  store = createLocalObjectStore({ originals: join(home, 'private'), variants: join(home, 'public') })
})
afterEach(() => rm(home, { recursive: true, force: true }))

const webp = { contentType: 'image/webp' }
async function read(key: string) {
  const object = await store.get(key)
  return object && { bytes: object.bytes, contentType: object.contentType, text: String(await buffer(object.stream)) }
}

test('what is put is read back, with its size and type, from bytes and from a file', async () => {
  await store.put('variants/ab/640.webp', Buffer.from('pixels'), webp)
  expect(await read('variants/ab/640.webp')).toEqual({ bytes: 6, contentType: 'image/webp', text: 'pixels' })
  const file = join(home, 'from.jpg')
  await writeFile(file, 'more pixels')
  await store.put('originals/cd.jpg', file, { contentType: 'image/jpeg' })
  expect(await read('originals/cd.jpg')).toEqual({ bytes: 11, contentType: 'image/jpeg', text: 'more pixels' })
})

test('originals lie apart from what is public', async () => {
  await store.put('originals/a.jpg', Buffer.from('x'), { contentType: 'image/jpeg' })
  await store.put('variants/a.webp', Buffer.from('x'), webp)
  expect(await readdir(join(home, 'public'))).not.toContain('a.jpg')
  expect(await store.get('variants/a.jpg')).toBeNull()
})

test.skipIf(process.platform === 'win32')('no other account of the machine reads what is stored', async () => {
  await store.put('originals/a.jpg', Buffer.from('x'), { contentType: 'image/jpeg' })
  expect((await stat(join(home, 'private', 'a.jpg'))).mode & 0o077).toBe(0)
})

test('nothing half written is ever seen', async () => {
  await store.put('variants/a.webp', Buffer.from('old'), webp)
  await expect(store.put('variants/a.webp', join(home, 'not-there'), webp)).rejects.toThrow('ENOENT')
  expect(await read('variants/a.webp')).toMatchObject({ text: 'old' })
  expect(await readdir(join(home, 'public', '.partial'))).toEqual([])
})

test('twenty writers of one key leave one whole object', async () => {
  const bodies = Array.from({ length: 20 }, (_, n) => String(n).repeat(200_000))
  await Promise.all(bodies.map((body) => store.put('variants/same.webp', Buffer.from(body), webp)))
  expect(bodies).toContain((await read('variants/same.webp'))?.text)
})

test('what is deleted is gone, twice over', async () => {
  await store.put('variants/a.webp', Buffer.from('x'), webp)
  expect(await store.exists('variants/a.webp')).toBe(true)
  await store.delete('variants/a.webp')
  await store.delete('variants/a.webp')
  expect(await store.exists('variants/a.webp')).toBe(false)
  expect(await read('variants/a.webp')).toBeNull()
})

test.each([
  '../etc/passwd',
  'variants/../originals/a.jpg',
  'variants/..',
  'variants/.partial/x',
  'variants//a',
  'variants/',
  'variants',
  '/variants/a',
  'variants/a\0.webp',
  'variants/a\\..\\b',
  'variants/A.webp',
  'secrets/a',
  `variants/${'a'.repeat(200)}`,
])('the key %j is refused', async (key) => {
  await expect(store.put(key, Buffer.from('x'), webp)).rejects.toThrow('Not an object key')
  await expect(store.get(key)).rejects.toThrow('Not an object key')
  await expect(store.delete(key)).rejects.toThrow('Not an object key')
  await expect(store.exists(key)).rejects.toThrow('Not an object key')
})
