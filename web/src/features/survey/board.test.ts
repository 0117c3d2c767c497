import { describe, expect, it } from 'vitest'
import { fill, together } from './board'

describe('completeness', () => {
  it('tells whole, part, nothing and unasked apart', () => {
    expect(fill({ stated: 4, asked: 4 })).toBe('whole')
    expect(fill({ stated: 3, asked: 4 })).toBe('part')
    expect(fill({ stated: 0, asked: 4 })).toBe('nothing')
    expect(fill({ stated: 0, asked: 0 })).toBe('unasked')
    expect(fill(undefined)).toBe('unasked')
  })

  it('adds shares, those that are not there as nothing', () => {
    expect(together([{ stated: 1, asked: 2 }, undefined, { stated: 3, asked: 3 }])).toEqual({ stated: 4, asked: 5 })
  })
})
