import { invalid } from './failure.ts'
import type { Raw, RawHash } from './form.ts'

/** Reads one parameter or throws the 400 that Stripe would answer. */
export type Kind<T> = (raw: Raw, path: string) => T
type Shape = Record<string, Kind<unknown>>
export type Parsed<S extends Shape> = { [K in keyof S]?: ReturnType<S[K]> }

/** Reads a hash; a name that the shape does not have is an error, as it is for Stripe. */
export function parse<S extends Shape>(raw: RawHash, shape: S, within = ''): Parsed<S> {
  const parsed: Parsed<S> = {}
  for (const [name, value] of Object.entries(raw)) {
    const path = within === '' ? name : `${within}[${name}]`
    if (!isKey(shape, name))
      throw invalid(`Received unknown parameter: ${path}`, { code: 'parameter_unknown', param: path })
    Object.assign(parsed, { [name]: shape[name]?.(value, path) })
  }
  return parsed
}

function isKey<S extends Shape>(shape: S, name: string): name is keyof S & string {
  return Object.hasOwn(shape, name)
}

/** Throws the 400 for a parameter that must be there. */
export function required<T>(value: T | undefined, param: string): T {
  if (value === undefined) throw invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
  return value
}

export const text: Kind<string> = (raw, path) => {
  if (typeof raw !== 'string') throw invalid(`Invalid string: ${path} must be a string.`, { param: path })
  if (raw === '')
    throw invalid(
      `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a parameter; however '${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`,
      { code: 'parameter_invalid_empty', param: path },
    )
  if (raw.length > 5000) throw invalid(`Invalid string: ${path} must be at most 5000 characters.`, { param: path })
  return raw
}

export const integer: Kind<number> = (raw, path) => {
  const value = text(raw, path)
  if (!/^-?\d{1,15}$/.test(value))
    throw invalid(`Invalid integer: ${value}`, { code: 'parameter_invalid_integer', param: path })
  return Number(value)
}

export const positive: Kind<number> = (raw, path) => {
  const value = integer(raw, path)
  if (value < 1)
    throw invalid('This value must be greater than or equal to 1.', { code: 'parameter_invalid_integer', param: path })
  return value
}

export const flag: Kind<boolean> = (raw, path) => {
  if (raw !== 'true' && raw !== 'false') throw invalid(`Invalid boolean: ${String(raw)}`, { param: path })
  return raw === 'true'
}

export const oneOf =
  <T extends string>(...allowed: T[]): Kind<T> =>
  (raw, path) => {
    const found = allowed.find((each) => each === raw)
    if (found === undefined) throw invalid(`Invalid ${path}: must be one of ${allowed.join(', ')}`, { param: path })
    return found
  }

/** An empty string unsets the field: it is read as null. */
export const clearable =
  <T>(kind: Kind<T>): Kind<T | null> =>
  (raw, path) =>
    raw === '' ? null : kind(raw, path)

export const hash =
  <S extends Shape>(shape: S): Kind<Parsed<S>> =>
  (raw, path) => {
    if (typeof raw === 'string') throw invalid(`Invalid object`, { param: path })
    return parse(raw, shape, path)
  }

export const list =
  <T>(kind: Kind<T>): Kind<T[]> =>
  (raw, path) => {
    if (typeof raw === 'string') throw invalid(`Invalid array`, { param: path })
    return Object.entries(raw).map(([index, value]) => kind(value, `${path}[${index}]`))
  }

/** A hash that the sandbox takes and does not look into. */
export const ignored: Kind<Raw> = (raw) => raw
