import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { worksInOrder } from './catalogue.ts'
import type { PictureSpec } from './draw/render.ts'
import type { Drawer } from './drawer.ts'
import { startDrawer } from './drawer.ts'

let folder: string
let drawer: Drawer
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drawings-'))
  drawer = await startDrawer(folder)
})
afterEach(async () => {
  drawer.close()
  await rm(folder, { recursive: true })
})

function specOf(key: string): PictureSpec {
  const spec = worksInOrder.find((work) => work.key === key)?.pictures[0]?.spec
  if (!spec) throw new Error(`No work is called ${key}`)
  return spec
}
const crow = specOf('jun-tadokoro/a-crow-leaves')
const circle = specOf('jun-tadokoro/first-circle')
const sameFileLater = new Date('2026-01-01T00:00:00Z')

describe('the drawing process', { timeout: 60_000 }, () => {
  test('draws an original in the work’s proportions, 1600 pixels along its longer side', async () => {
    const { format, width, height } = await sharp(await drawer.draw(crow)).metadata()
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1600, height: 1200 })
  })

  test('draws nothing twice, not even when it is started again', async () => {
    const file = await drawer.draw(crow)
    await utimes(file, sameFileLater, sameFileLater)
    expect(await drawer.draw(crow)).toBe(file)
    const second = await startDrawer(folder)
    expect(await second.draw(crow)).toBe(file)
    second.close()
    expect((await stat(file)).mtime).toEqual(sameFileLater)
  })

  test('gives each picture a file, and leaves no half ones', async () => {
    const files = await Promise.all([drawer.draw(crow), drawer.draw(circle)])
    expect(new Set(files).size).toBe(2)
    expect((await readdir(folder)).length).toBe(2)
  })

  test('says so when a picture cannot be drawn, and goes on with the next', async () => {
    await rm(folder, { recursive: true })
    await expect(drawer.draw(crow)).rejects.toThrow('could not be drawn')
    folder = await mkdtemp(join(tmpdir(), 'drawings-'))
    const next = await startDrawer(folder)
    expect(await next.draw(circle)).toContain(folder)
    next.close()
  })

  test('takes a drawing that is there as it is', async () => {
    const file = await drawer.draw(circle)
    await writeFile(file, 'kept')
    expect((await stat(await drawer.draw(circle))).size).toBe(4)
  })

  test('lets those who wait know when it ends', async () => {
    const waiting = drawer.draw(crow)
    await new Promise((resolve) => setTimeout(resolve, 30))
    drawer.close()
    await expect(waiting).rejects.toThrow('ended')
    drawer = await startDrawer(folder)
  })
})
