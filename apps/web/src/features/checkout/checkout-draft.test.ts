import { expect, test } from 'vitest'
import { dropDraft, readDraft, saveDraft } from './checkout-draft.ts'
import { emptyFields } from './checkout-fields.ts'
import { givenStorage } from './testing/given-storage.ts'

test('what was typed and chosen is there after a reload, until it is dropped', () => {
  const storage = givenStorage()
  const draft = { fields: { ...emptyFields, name: 'Nele' }, methods: { usr_1: 'collect' as const } }
  saveDraft(storage, draft)
  expect(readDraft(storage)).toEqual(draft)
  dropDraft(storage)
  expect(readDraft(storage)).toEqual({ fields: emptyFields, methods: {} })
})

test.each(['', 'no json', 'null', '[]', '{"fields":5,"methods":{"usr_1":"by drone"}}', '{"fields":{"name":7}}'])(
  'a draft that cannot be read, %s, is an empty one',
  (text) => {
    const storage = givenStorage()
    storage.setItem('artiqo.checkout', text)
    expect(readDraft(storage)).toEqual({ fields: emptyFields, methods: {} })
  },
)
