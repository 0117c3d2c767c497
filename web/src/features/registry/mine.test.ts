import { describe, expect, it } from 'vitest'
import { corners, degrees } from './mine'
import { byCategory, nextStep, servedBy, type VerdictView } from './verdict'

describe('corners of an area', () => {
  it('leave out the closing corner, and only that', () => {
    const ring = [
      [37520000, 3890000],
      [37520000, 3890800],
      [37521000, 3890800],
      [37520000, 3890000],
    ]
    expect(corners(ring).map((corner) => corner.number)).toEqual([1, 2, 3])
    expect(corners(ring.slice(0, 3))).toHaveLength(3)
  })

  it('are written in degrees with seconds to a thousandth, carrying over', () => {
    expect(degrees(111.2194572)).toBe('111°13′10.046″')
    expect(degrees(34.9999999999)).toBe('35°00′00.000″')
  })
})

const criterion = (category: string, truth: string, clause: string, fact: string) => ({
  category,
  clause,
  criterion: clause,
  truth,
  inputs: [{ fact }],
})
const view = {
  summary: { outcome: 'UNDECIDED', recommended: null, stale: false, decided: null },
  verdict: {
    eligibility: { eligible: 'MET', grounds: [criterion('', 'MET', '3.1', 'licence')] },
    criteria: [
      criterion('CLOSURE', 'NOT_MET', '4.1.1', 'x'),
      criterion('CLOSURE', 'MET', '4.1.2', 'x'),
      criterion('OTHER', 'UNKNOWN', '5.2.4', 'licence'),
    ],
  },
  questions: [{ state: 'OPEN' }],
} as unknown as VerdictView

describe('a verdict', () => {
  it('groups its criteria by disposition, those that hold first', () => {
    const groups = byCategory(view.verdict.criteria)
    expect(groups.map((group) => group.category)).toEqual(['CLOSURE', 'OTHER'])
    expect(groups[0]?.criteria.map((one) => one.clause)).toEqual(['4.1.2', '4.1.1'])
  })

  it('tells which clauses a fact serves', () => {
    expect(servedBy(view).get('licence')).toEqual(['3.1', '5.2.4'])
  })

  it('leads to the next step', () => {
    expect(nextStep(null)).toBe('assess')
    expect(nextStep(view)).toBe('answer')
    const settled = { ...view, questions: [], summary: { ...view.summary, recommended: 'OTHER' } } as VerdictView
    expect(nextStep(settled)).toBe('decide')
    expect(nextStep({ ...settled, summary: { ...settled.summary, stale: true } } as VerdictView)).toBe('stale')
    expect(nextStep({ ...settled, summary: { ...settled.summary, decided: 'OTHER' } } as VerdictView)).toBe('decided')
  })
})
