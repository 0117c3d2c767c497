import { describe, expect, it } from 'vitest'
import { blank, content, unitCode, unitsForAll } from './answering'
import type { Question } from './tasks'

const question = (kind: string): Question =>
  ({ kind, fact: 'majorAccident', mine: 'XX-01', asOf: '2026-11-24' }) as never

describe('answers', () => {
  it('puts what is typed into the registry’s form, with who says so on which paper', () => {
    const typed = { ...blank(), value: '否', document: ' 示例函 ', documentDate: '2026-11-20' }
    expect(content(question('YES_NO'), typed, 'EM')).toEqual({
      key: 'majorAccident',
      value: { yesNo: false },
      source: {
        assertedBy: 'EM',
        date: '2026-11-20',
        state: 'VERIFIED',
        document: { title: '示例函', date: '2026-11-20' },
      },
    })
    expect(content(question('AMOUNT'), { ...typed, value: '12.5' }, 'ENTERPRISE')).toMatchObject({
      value: { amount: 12.5 },
      source: { state: 'REPORTED' },
    })
    const papered = { ...typed, evidence: { id: 'E1', name: 'a.pdf' } }
    expect(content(question('DAY'), papered, 'EM')).toMatchObject({
      source: { document: { title: '示例函（附件 E1）' } },
    })
  })

  it('knows the policy’s code of an organisation', () => {
    expect(unitCode('county:140828')).toBe('COUNTY')
    expect(unitCode('EM')).toBe('EM')
  })

  it('offers only units that may answer every question chosen', () => {
    expect(unitsForAll([{ units: ['NR', 'EE', 'WR'] }, { units: ['WR', 'NR'] }])).toEqual(['NR', 'WR'])
    expect(unitsForAll([{ units: ['NR'] }, { units: ['EM'] }])).toEqual([])
    expect(unitsForAll([])).toEqual([])
  })
})
