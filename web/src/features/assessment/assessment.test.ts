import { describe, expect, it } from 'vitest'
import { countEitherWay } from './counts'
import { departs } from './verdicts'

describe('a choice', () => {
  it('departs from what is recommended, or while nothing is, from what is possible', () => {
    expect(departs({ recommended: 'A', possible: ['A'] }, 'A')).toBe(false)
    expect(departs({ recommended: 'A', possible: ['A'] }, 'B')).toBe(true)
    expect(departs({ recommended: null as never, possible: ['A', 'B'] }, 'B')).toBe(false)
    expect(departs({ recommended: null as never, possible: ['A', 'B'] }, 'C')).toBe(true)
  })
})

describe('counts either way', () => {
  it('are summed over the counties, in the order of the policy', () => {
    const before = { x: { A: 1, B: 2 }, y: { A: 1 } }
    const after = { x: { B: 3 }, y: { Z: 1 } }
    expect(countEitherWay(before, after, ['B', 'A', 'C'])).toEqual([
      { outcome: 'B', before: 2, after: 3 },
      { outcome: 'A', before: 2, after: 0 },
      { outcome: 'Z', before: 0, after: 1 },
    ])
  })
})
