import { describe, expect, it } from 'vitest'
import { combine, type CountyBoard, type CountyFigures } from './overview'
import { enter } from './visit'

const figures = (county: string, rest: Partial<CountyFigures>): CountyFigures => ({
  county,
  mines: 0,
  outcomes: {},
  decided: {},
  deviating: 0,
  stale: 0,
  scales: {},
  openQuestions: 0,
  overdueQuestions: 0,
  ...rest,
})

describe('the overview', () => {
  const found = combine(
    {
      today: '2026-11-24',
      lastRun: null,
      counties: [
        figures('140821', { mines: 1, outcomes: { CLOSURE: 1 }, decided: { OTHER: 1 }, deviating: 1 }),
        figures('140802', { mines: 3, outcomes: { CLOSURE: 1, UNDECIDED: 1 }, openQuestions: 2, overdueQuestions: 1 }),
      ],
      units: [
        { unit: 'EM', open: 1, overdue: 0 },
        { unit: 'NR', open: 2, overdue: 1 },
      ],
    },
    [{ county: '140822', name: '万荣县', mines: 4 } as CountyBoard],
  )

  it('adds the counties up', () => {
    expect(found.outcomes).toEqual({ CLOSURE: 2, UNDECIDED: 1 })
    expect([found.mines, found.verdicts, found.waiting, found.deviating]).toEqual([4, 3, 2, 1])
    expect([found.open, found.overdue]).toEqual([2, 1])
  })

  it('puts the longest list of questions first', () => {
    expect(found.units.map((row) => row.unit)).toEqual(['NR', 'EM'])
  })

  it('keeps counties without a verdict', () => {
    expect(found.counties.map((row) => [row.county, row.name, row.verdicts])).toEqual([
      ['140802', '140802', 2],
      ['140821', '140821', 1],
      ['140822', '万荣县', 0],
    ])
  })
})

describe('a visit', () => {
  it('goes on for half an hour and then makes room for the next', () => {
    const at = (clock: string) => enter('a', new Date(`2026-11-23T${clock}:00Z`)).since
    localStorage.clear()
    expect(at('08:00')).toBeNull()
    expect(at('08:20')).toBeNull()
    expect(at('09:30')).toBe('2026-11-23T08:20:00.000Z')
    expect(at('09:45')).toBe('2026-11-23T08:20:00.000Z')
  })

  it('starts afresh when what was kept cannot be read', () => {
    localStorage.setItem('kuangheng.visit.b', '{')
    expect(enter('b').since).toBeNull()
  })
})
