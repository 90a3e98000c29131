import { ControlError } from './control.ts'

/** Reads the JSON body of a control call, field by field. */
export class Fields {
  readonly #body: object

  private constructor(body: object) {
    this.#body = body
  }

  static of(body: string): Fields {
    let parsed: unknown
    try {
      parsed = body === '' ? {} : JSON.parse(body)
    } catch {
      throw new ControlError('The body is not JSON.')
    }
    if (typeof parsed !== 'object' || parsed === null) throw new ControlError('The body is not a JSON object.')
    return new Fields(parsed)
  }

  text(name: string): string | undefined {
    const value = this.#get(name)
    if (value === undefined || typeof value === 'string') return value
    throw new ControlError(`${name} is a string.`)
  }

  number(name: string): number | undefined {
    const value = this.#get(name)
    if (value === undefined || typeof value === 'number') return value
    throw new ControlError(`${name} is a number.`)
  }

  flag(name: string): boolean | undefined {
    const value = this.#get(name)
    if (value === undefined || typeof value === 'boolean') return value
    throw new ControlError(`${name} is true or false.`)
  }

  texts(name: string): string[] | undefined {
    const value = this.#get(name)
    if (value === undefined) return undefined
    if (!isList(value) || !value.every((each) => typeof each === 'string'))
      throw new ControlError(`${name} is a list of strings.`)
    return value
  }

  oneOf<const T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.#get(name)
    const found = allowed.find((each) => each === value)
    if (value !== undefined && found === undefined) throw new ControlError(`${name} is one of ${allowed.join(', ')}.`)
    return found
  }

  /** The whole body as lists by name. */
  lists(): Record<string, readonly unknown[]> {
    const entries = Object.entries(this.#body).map(([name, value]: [string, unknown]): [string, unknown[]] => {
      if (!isList(value)) throw new ControlError(`${name} is a list of rows.`)
      return [name, value]
    })
    return Object.fromEntries(entries)
  }

  need<T>(name: string, value: T | undefined): T {
    if (value === undefined) throw new ControlError(`${name} is missing.`)
    return value
  }

  /** Without the fields that were not given. */
  present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
    const given: { [K in keyof T]?: Exclude<T[K], undefined> } = {}
    for (const [name, value] of Object.entries(values)) if (value !== undefined) Object.assign(given, { [name]: value })
    return given
  }

  #get(name: string): unknown {
    return Reflect.get(this.#body, name) ?? undefined
  }
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value)
}
