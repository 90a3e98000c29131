import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { given } from '@artiqo/server/testing/given'
import { openTestShop, type OpenShop } from '@artiqo/server/testing/open-shop'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const own = resolve(import.meta.dirname, '..')
const tsc = join(own, 'node_modules/typescript/bin/tsc')

let folder: string
let shop: OpenShop
const project = () => join(folder, 'project')
const installed = () => join(project(), 'node_modules/@artiqo/client')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artiqo-client-'))
  const [opened] = await Promise.all([openTestShop(), install()])
  shop = opened
}, 180_000)
afterAll(async () => {
  await shop.close()
  await rm(folder, { recursive: true, force: true })
})

/** Packs the client as it is published and installs it where nothing else is. */
async function install(): Promise<void> {
  await run('pnpm', ['pack', '--pack-destination', folder], { cwd: own })
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  await mkdir(project())
  await writeFile(join(project(), 'package.json'), '{ "name": "elsewhere", "private": true, "type": "module" }\n')
  const quietly = ['--ignore-workspace', '--prefer-offline', '--config.auto-install-peers=false']
  await run('pnpm', ['add', ...quietly, join(folder, String(tarball))], { cwd: project() })
  await cp(join(import.meta.dirname, 'testing/consumer/consumer.ts'), join(project(), 'consumer.ts'))
}

describe('the client that developers install', () => {
  test('is small, and has nothing in it but itself', async () => {
    const files = (await readdir(installed())).filter((name) => name !== 'node_modules')
    const modules = ['cart-token', 'client', 'errors', 'links', 'paths']
    expect(new Set(files)).toEqual(
      new Set(['README.md', 'package.json', 'api.d.ts', ...modules.flatMap((name) => [`${name}.d.ts`, `${name}.js`])]),
    )
    for (const name of files.filter((each) => each !== 'README.md' && each !== 'package.json')) {
      const text = await readFile(join(installed(), name), 'utf8')
      expect(text, name).not.toMatch(/@artiqo\/|kysely|fastify|mysql|zod|DATABASE_URL|\bnode:/)
    }
    const manifest: unknown = JSON.parse(await readFile(join(installed(), 'package.json'), 'utf8'))
    expect(manifest).toMatchObject({ name: '@artiqo/client', sideEffects: false, engines: { node: '>=20' } })
    expect(manifest).toHaveProperty('dependencies', {
      '@trpc/client': expect.stringMatching(/^\^\d/),
      '@trpc/server': expect.stringMatching(/^\^\d/),
    })
    expect(manifest).not.toHaveProperty('devDependencies')
    expect((await readFile(join(installed(), 'api.d.ts'))).length).toBeLessThan(60_000)
  })

  test.each([
    ['nodenext', { module: 'nodenext', moduleResolution: 'nodenext', outDir: 'out' }],
    ['bundler', { module: 'esnext', moduleResolution: 'bundler', noEmit: true }],
  ])('type-checks strictly in an empty project, resolved as %s', async (name, options) => {
    const strict = { target: 'es2022', strict: true, skipLibCheck: false, exactOptionalPropertyTypes: true, types: [] }
    const config = { compilerOptions: { ...strict, ...options }, files: ['consumer.ts'] }
    await writeFile(join(project(), `tsconfig.${name}.json`), JSON.stringify(config))
    const { stdout } = await run(process.execPath, [tsc, '-p', `tsconfig.${name}.json`], { cwd: project() }).catch(
      (error: { stdout: string }) => error,
    )
    expect(stdout).toBe('')
  })

  test('visits a real shop', async () => {
    const artist = await given(shop.deps).artist()
    const { artworkId } = await given(shop.deps).work({ artistId: artist.id, title: 'Low tide' })
    const script = `
      import { visit } from './out/consumer.js'
      console.log(JSON.stringify(await visit(...process.argv.slice(1))))`
    const args = ['--input-type=module', '-e', script, shop.url, artworkId]
    const { stdout } = await run(process.execPath, args, { cwd: project() })
    expect(JSON.parse(stdout)).toEqual({
      titles: ['Low tide'],
      refused: 'empty',
      count: [1, 1, 1],
      sameCart: true,
      refreshToken: 'string',
      username: true,
      notFound: '404 NOT_FOUND not_found',
      invalid: '400 limit',
      signedOut: '401 UNAUTHORIZED sign_in_required',
      nobody: 'null CLIENT unreachable',
    })
  })
})
