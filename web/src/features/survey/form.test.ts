import { describe, expect, it } from 'vitest'
import { byField, clashes, start, typedSince, type Entry } from './form'

const entry = (key: string, recorded: string | null, drafted: string | null = null): Entry => ({
  key,
  label: { zh: key, en: key },
  unit: '',
  group: 'STATE',
  choices: [],
  recorded,
  drafted,
  editable: true,
})

describe('a mine form', () => {
  it('opens with the draft, a blank one too, else with what is on record', () => {
    expect(start(entry('a', 'x', 'y'))).toBe('y')
    expect(start(entry('a', 'x', ''))).toBe('')
    expect(start(entry('a', null))).toBe('')
  })

  it('sends only what was typed since it was saved', () => {
    expect(typedSince({ a: '1', b: '2' }, { a: '1', b: '3', c: '' })).toEqual({ b: '3' })
  })

  it('finds where someone else saved another text than the one typed here', () => {
    const theirs = [entry('a', 'old', 'theirs'), entry('b', 'old', 'old'), entry('c', 'old', 'same')]
    const saved = { a: 'old', b: 'old', c: 'old' }
    expect(clashes(theirs, saved, { a: 'mine', b: 'mine', c: 'same' }).map((one) => one.entry.key)).toEqual(['a'])
  })

  it('puts findings to their fields', () => {
    const finding = { code: 'X', what: 'x' }
    expect(byField([{ field: 'a', finding }])).toEqual({ a: [finding] })
  })
})
