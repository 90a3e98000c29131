// The launcher behind `npm start`, `npm test` and the others: any Node from 18 on goes in, Node 24 and pnpm come out.
// Both are ordinary npm packages, kept in .cache/toolchain. This is the only file that must run on an old Node.
import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const windows = process.platform === 'win32'
const commands = [
  'start',
  'dev',
  'test',
  'seed',
  'server',
  'import',
  'bench-search',
  'check',
  'fix',
  'e2e',
  'bench',
  'chaos',
  'screens',
  'client',
]

/** @typedef {{ slot: string, specs: string[], programs: string[] }} Wanted */
/** @typedef {{ code: number | null, output: string }} Ended */
/** @typedef {Record<string, string | undefined>} Environment */

/** A failure whose message is the sentence the person reads. */
class Refusal extends Error {}

/** @type {NodeJS.Signals | undefined} the signal that asked us to stop */
let stoppedBy

/**
 * Where Node comes from: the package of this platform, exact or else the newest of its major version.
 * @param {string} version @param {string} platform @param {string} arch @returns {Wanted}
 */
export function nodePackages(version, platform, arch) {
  const system = platform === 'win32' ? 'win' : platform
  const names = [`node-${system}-${arch}`, `node-bin-${system}-${arch}`]
  const major = version.split('.')[0]
  return {
    slot: `node-${version}`,
    specs: [version, `${major}`].flatMap((wanted) => names.map((name) => `${name}@${wanted}`)),
    programs: names.map((name) => join(name, 'bin', platform === 'win32' ? 'node.exe' : 'node')),
  }
}

/**
 * Where pnpm comes from: a single executable of this platform.
 * @param {string} version @param {string} platform @param {string} arch @param {boolean} musl @returns {Wanted}
 */
export function pnpmPackages(version, platform, arch, musl) {
  const name = `@pnpm/exe.${platform}-${arch}${musl ? '-musl' : ''}`
  return {
    slot: `pnpm-${version}`,
    specs: [`${name}@${version}`, `${name}@${version.split('.')[0]}`],
    programs: [join(...name.split('/'), platform === 'win32' ? 'pnpm.exe' : 'pnpm')],
  }
}

/**
 * The environment of what is started: the toolchain first on PATH, and nothing that npm said about itself.
 * @param {Environment} environment @param {string[]} folders @returns {Environment}
 */
export function childEnvironment(environment, folders) {
  const kept = Object.entries(environment).filter(([name]) => !/^(npm_|NODE$|INIT_CWD$)/i.test(name))
  const result = Object.fromEntries(kept)
  const path = Object.keys(result).find((name) => name.toLowerCase() === 'path') ?? 'PATH'
  result[path] = [...folders, result[path] ?? ''].join(delimiter)
  return result
}

/**
 * True when the dependencies were never installed, or the lockfile has changed since.
 * @param {string} folder
 */
export function needsInstall(folder) {
  const mark = join(folder, 'node_modules', '.modules.yaml')
  return !existsSync(mark) || statSync(join(folder, 'pnpm-lock.yaml')).mtimeMs > statSync(mark).mtimeMs
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`artiqo: ${line}\n`)
}

/**
 * Runs a program to its end and keeps what it said.
 * @param {string} command @param {string[]} args @param {Environment} env @returns {Promise<Ended>}
 */
function run(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, shell: windows && !command.endsWith('.exe') })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => (stoppedBy ? leave(stoppedBy) : resolve({ code, output })))
    forwardSignals(child)
  })
}

/** @param {string[]} args */
function npm(args) {
  const env = { ...process.env }
  // set by the npm that runs us, for its own folder
  for (const name of ['prefix', 'local_prefix', 'global_prefix']) delete env[`npm_config_${name}`]
  const script = process.env.npm_execpath ?? ''
  return /npm-cli\.[cm]?js$/.test(script) ? run(process.execPath, [script, ...args], env) : run('npm', args, env)
}

/**
 * The program out of an npm package: from the cache, or fetched now into a draft that gets its name when it is complete.
 * @param {Wanted} wanted @returns {Promise<string>}
 */
async function fetchProgram({ slot, specs, programs }) {
  const folder = join(root, '.cache', 'toolchain', slot)
  if (!programIn(folder, programs)) {
    sweepDrafts(dirname(folder), slot)
    const draft = `${folder}.draft-${process.pid}`
    try {
      await fetchFirst(draft, specs, programs)
      settle(draft, folder, programs)
    } finally {
      rmSync(draft, { recursive: true, force: true })
    }
  }
  const program = programIn(folder, programs)
  if (!program)
    throw new Refusal(`Could not put ${specs[0]} into ${folder}: make that folder writable, and run this again.`)
  return program
}

/**
 * Fetches the first of the packages that exists and works here.
 * @param {string} draft @param {string[]} specs @param {string[]} programs
 */
async function fetchFirst(draft, specs, programs) {
  let reason = ''
  for (const spec of specs) {
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { recursive: true })
    writeFileSync(join(draft, 'package.json'), '{ "private": true }\n')
    say(`fetching ${spec} …`)
    const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
    const { code, output } = await npm(['install', '--prefix', draft, ...quiet, spec])
    const program = code === 0 ? programIn(draft, programs) : undefined
    const works = program && (await run(program, ['--version'], process.env)).code === 0
    if (works) return
    reason = /npm (?:error|ERR!) code (\w+)/.exec(output)?.[1] ?? output.trim()
    if (!['E404', 'ETARGET', 'EBADPLATFORM', ''].includes(reason)) break
  }
  throw new Refusal(`Could not fetch ${specs[0]} from the npm registry (${reason || 'it does not run here'}).`)
}

/**
 * Removes what launchers left that were killed while they fetched.
 * @param {string} folder @param {string} slot
 */
function sweepDrafts(folder, slot) {
  const drafts = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(`${slot}.draft-`)) : []
  for (const name of drafts) {
    try {
      process.kill(Number(name.split('-').pop()), 0)
    } catch {
      rmSync(join(folder, name), { recursive: true, force: true })
    }
  }
}

/** @param {string} draft @param {string} folder @param {string[]} programs */
function settle(draft, folder, programs) {
  if (!programIn(folder, programs)) rmSync(folder, { recursive: true, force: true })
  try {
    renameSync(draft, folder)
  } catch {
    // another launcher was first, and its copy is as good
  }
}

/** @param {string} folder @param {string[]} programs */
function programIn(folder, programs) {
  return programs.map((program) => join(folder, 'node_modules', program)).find((path) => existsSync(path))
}

/** @returns {Promise<string>} */
async function findNode() {
  const version = readFileSync(join(root, '.node-version'), 'utf8').trim()
  const major = version.split('.')[0]
  if (process.versions.node.split('.')[0] === major) return process.execPath
  try {
    return await fetchProgram(nodePackages(version, process.platform, process.arch))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal(`${reason} Check the connection to the registry, or install Node ${major}, and run this again.`)
  }
}

/** @returns {Promise<string>} */
async function findPnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const version = /^pnpm@([^+]+)/.exec(packageManager)?.[1] ?? '12'
  try {
    return await fetchProgram(pnpmPackages(version, process.platform, process.arch, isMusl()))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal(`${reason} Check the connection to the registry, and run this again.`)
  }
}

function isMusl() {
  if (process.platform !== 'linux') return false
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report?.getReport() ?? {})
  return !report.header?.glibcVersionRuntime
}

/** @param {string} pnpm @param {Environment} env */
async function installDependencies(pnpm, env) {
  say('installing the dependencies …')
  const { code, output } = await run(
    pnpm,
    ['install', '--frozen-lockfile', '--prod=false', '--config.confirm-modules-purge=false'],
    env,
  )
  if (code !== 0) throw new Refusal(`Could not install the dependencies. pnpm said:\n${output.trim()}`)
  utimesSync(join(root, 'node_modules', '.modules.yaml'), new Date(), new Date())
}

/**
 * What stops us stops the child, and we end when it has ended. One that does not listen is ended after ten seconds.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  /** @param {NodeJS.Signals} name */
  const pass = (name) => {
    stoppedBy = name
    child.kill(name)
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  }
  for (const name of signals) process.on(name, pass)
  // npm ends on SIGTERM without a word to its child, so its death is the signal
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) pass('SIGTERM')
  }, 250)
  child.once('exit', () => {
    clearInterval(timer)
    for (const name of signals) process.off(name, pass)
  })
}

/** @param {NodeJS.Signals} signal */
function leave(signal) {
  process.exit(128 + constants.signals[signal])
}

/** @param {string} node @param {string[]} args @param {Environment} env @returns {Promise<number>} */
function runTool(node, args, env) {
  const child = spawn(node, args, { cwd: root, env, stdio: 'inherit' })
  forwardSignals(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)))
  })
}

/** @param {string[]} argv @returns {Promise<number>} */
async function main([command = '', ...args]) {
  if (!commands.includes(command))
    throw new Refusal(`There is no command "${command}". There are: ${commands.join(', ')}.`)
  if (Number(process.versions.node.split('.')[0]) < 18) {
    throw new Refusal(`Artiqo starts with Node 20 or newer, and this is ${process.version}: install a newer one.`)
  }
  const found = await Promise.allSettled([findNode(), findPnpm()])
  const [node = '', pnpm = ''] = found.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  const folders = [dirname(node), dirname(pnpm)]
  if (needsInstall(root)) await installDependencies(pnpm, { ...process.env, ...pathOf(folders) })
  return runTool(node, [join(root, 'tools', `${command}.ts`), ...args], childEnvironment(process.env, folders))
}

/** @param {string[]} folders */
function pathOf(folders) {
  const { PATH, Path } = childEnvironment(process.env, folders)
  return PATH === undefined ? { Path } : { PATH }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error) => {
      say(error instanceof Refusal ? error.message : String(error?.stack ?? error))
      process.exit(1)
    },
  )
}
