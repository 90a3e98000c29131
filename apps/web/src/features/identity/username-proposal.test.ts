import { isReservedUsername, usernamePattern } from '@artiqo/domain/username'
import { expect, test } from 'vitest'
import { proposeUsernames } from './username-proposal.ts'

test.each([
  ['Nele', 'nele'],
  ['Nele Verbeke', 'nele-verbeke'],
  ['Łucja Gąsior', 'lucja-gasior'],
  ['Strauß', 'strauss'],
  ['Søren Ærø', 'soren-aero'],
  ["Ciarán O'Brien", 'ciaran-obrien'],
  ['  Wren   Halloran ', 'wren-halloran'],
  ['wren.halloran@example.be', 'wren-halloran'],
])('%s is proposed as %s', (name, username) => expect(proposeUsernames(name)[0]).toBe(username))

test('there is another proposal when the best is taken', () => {
  expect(proposeUsernames('Nele Verbeke')).toEqual([
    'nele-verbeke',
    'nele',
    'nele-verbeke-studio',
    'nele-verbeke-art',
    'nele-2',
    'nele-3',
  ])
})

test('a name that the shop keeps for itself is never proposed', () => {
  expect(proposeUsernames('Admin')).not.toContain('admin')
  expect(proposeUsernames('Admin')[0]).toBe('admin-studio')
})

test.each(['', '  ', '日本', '@', '’’', '---'])('%j is nothing to propose from', (name) =>
  expect(proposeUsernames(name)).toEqual([]),
)

test('whatever the name, what is proposed can be registered', () => {
  const names = [
    'Jo',
    'A very long name that goes on and on and on',
    'Ümit--Çelik',
    '0',
    'x'.repeat(200),
    'a-'.repeat(40),
  ]
  for (const username of names.flatMap(proposeUsernames)) {
    expect(username).toMatch(usernamePattern)
    expect(isReservedUsername(username)).toBe(false)
  }
})
