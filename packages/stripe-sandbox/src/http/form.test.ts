import { describe, expect, it } from 'vitest'
import { decodeForm } from './form.ts'
import { hash, list, parse, text } from './params.ts'

describe('a form', () => {
  it('becomes nested hashes and lists', () => {
    const form = decodeForm('a[b][0][c]=x&a[b][1][c]=y&expand[]=one&expand[]=two&sum=10&note=a%2Bb+c%26')
    const read = parse(form, { a: hash({ b: list(hash({ c: text })) }), expand: list(text), sum: text, note: text })
    expect(read).toEqual({ a: { b: [{ c: 'x' }, { c: 'y' }] }, expand: ['one', 'two'], sum: '10', note: 'a+b c&' })
  })

  it('cannot reach a prototype', () => {
    const form = decodeForm('__proto__[x]=1&a[__proto__][y]=1&a[constructor][prototype][z]=1&a[b]=2')
    expect(form).toEqual({ a: { b: '2' } })
    expect(Object.getPrototypeOf(form)).toBeNull()
    expect({}).not.toHaveProperty('y')
    expect(() => parse(decodeForm('toString=1'), { a: text })).toThrow('Received unknown parameter: toString')
  })

  it.each(['a[b=1', 'a]b[=1', `a${'[b]'.repeat(9)}=1`, 'a=1&a[b]=2', Array(2001).fill('a=1').join('&')])(
    'is refused when it is none (%#)',
    (form) => {
      expect(() => parse(decodeForm(form), { a: hash({ b: text }) })).toThrow(/Invalid|nested|too many/)
    },
  )
})
