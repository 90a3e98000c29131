import { invalid } from './failure.ts'

/** A decoded form: `a[b][0]=x` is `{ a: { b: { 0: 'x' } } }`. Whether a hash is a list is for the reader to say. */
export type Raw = string | RawHash
export interface RawHash {
  [name: string]: Raw
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const maxPairs = 2000
const maxDepth = 8

/** Decodes a form or query string. Throws a 400 for what cannot be one. */
export function decodeForm(text: string): RawHash {
  const root: RawHash = Object.create(null)
  let pairs = 0
  for (const [name, value] of new URLSearchParams(text)) {
    pairs += 1
    if (pairs > maxPairs) throw invalid('This request has too many parameters.')
    const path = segments(name)
    if (!path.some((part) => forbidden.has(part))) place(root, path, value, name)
  }
  return root
}

function segments(name: string): string[] {
  const open = name.indexOf('[')
  if (open <= 0) return [name]
  const inner = name.slice(open)
  if (!/^(\[[^[\]]*\])+$/.test(inner)) throw invalid(`Invalid parameter name: ${name}`)
  const path = [name.slice(0, open), ...inner.slice(1, -1).split('][')]
  if (path.length > maxDepth) throw invalid(`The parameter ${name} is nested too deeply.`)
  return path
}

function place(root: RawHash, path: string[], value: string, name: string): void {
  let hash = root
  for (const part of path.slice(0, -1)) {
    const key = part === '' ? String(Object.keys(hash).length) : part
    const next = (hash[key] ??= Object.create(null))
    if (next === undefined || typeof next === 'string') throw invalid(`Invalid parameter: ${name}`)
    hash = next
  }
  const last = path.at(-1) ?? name
  hash[last === '' ? String(Object.keys(hash).length) : last] = value
}
