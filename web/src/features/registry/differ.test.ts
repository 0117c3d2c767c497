import { describe, expect, it } from 'vitest'
import { differences } from './differ'

describe('the difference between two records', () => {
  it('names every leaf that differs and no other', () => {
    const before = { name: 'A', facts: { x: { value: true }, y: { value: 1 } }, list: [1, 2] }
    const after = { name: 'A', facts: { x: { value: false }, z: { value: 1 } }, list: [1, 3] }
    expect(differences(before, after)).toEqual([
      { path: 'facts.x.value', before: true, after: false },
      { path: 'facts.y.value', before: 1, after: undefined },
      { path: 'facts.z.value', before: undefined, after: 1 },
      { path: 'list.1', before: 2, after: 3 },
    ])
  })

  it('takes null for not stated, and nothing for the whole of a new record', () => {
    expect(differences({ a: null }, {})).toEqual([])
    expect(differences(null, { a: 1 })).toEqual([{ path: 'a', before: undefined, after: 1 }])
  })
})
