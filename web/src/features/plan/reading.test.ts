import { describe, expect, it } from 'vitest'
import { differenceLine, kindsOf } from './differences'
import { frameOf, outlinesOf, pathOf } from './outlines'
import type { Content, Difference } from './plans'
import { printShares, readShares, storeShares, sumOf } from './shares'

describe('shares of a merged enterprise', () => {
  it('are added up as on paper', () => {
    expect(
      sumOf([
        { holder: '甲', percent: '33.3333' },
        { holder: '乙', percent: '66.6667' },
      ]),
    ).toBe(100)
    expect(
      sumOf([
        { holder: '甲', percent: '0.1' },
        { holder: '乙', percent: '0.2' },
      ]),
    ).toBe(0.3)
    expect(sumOf([{ holder: '甲', percent: '六十' }])).toBeNull()
  })
  it('are stored without empty lines and read back as they were typed', () => {
    const typed = [
      { holder: ' 甲 ', percent: '60.50' },
      { holder: '', percent: '' },
    ]
    expect(readShares(storeShares(typed))).toEqual([{ holder: '甲', percent: '60.50' }])
    expect(storeShares([{ holder: ' ', percent: '' }])).toBe('')
    expect(readShares('不是清单')).toEqual([])
    expect(printShares('[{"holder":"甲","percent":"60"},{"holder":"乙","percent":"40"}]')).toBe('甲 60%、乙 40%')
  })
})

const content = {
  tables: [
    {
      id: 'T6',
      rows: [
        ['G1', '1', '100.00', '10.00'],
        ['G1', '2', '100.00', '20.00'],
        ['G1', '3', '110.00', '20.00'],
        ['G2', '1', '【　】', '0'],
      ],
    },
  ],
  subjects: [
    {
      subject: 'group:x',
      members: [{ mine: 'PL-01', name: '示例甲矿', holder: '甲' }],
      fields: [{ id: 'leadEnterprise', label: { zh: '整合主体', en: 'Lead enterprise' } }],
    },
  ],
  chapters: [],
  checks: [],
} as unknown as Content

describe('the merged areas of a version', () => {
  it('are drawn from the vertices of table T6, X north and Y east, without what has none', () => {
    const [outline, ...more] = outlinesOf(content)
    expect(more).toEqual([])
    expect(pathOf(outline!)).toBe('10,-100 20,-100 20,-110')
    const [left, top, width, height] = frameOf([outline!]).split(' ').map(Number)
    expect(left!).toBeLessThan(10)
    expect(top!).toBeLessThan(-110)
    expect(left! + width!).toBeGreaterThan(20)
    expect(top! + height!).toBeGreaterThan(-100)
    expect(outlinesOf(null)).toEqual([])
  })
})

describe('a difference between versions', () => {
  const one = (subject: string, field: string, before: string, after: string): Difference => ({
    subject,
    field,
    before,
    after,
  })
  it('names mines, fields and dispositions', () => {
    const line = differenceLine(one('group:PL-01+PL-02', 'leadEnterprise', '', '12000'), content, (code) => code)
    expect(line).toEqual({ subject: '示例甲矿、PL-02', field: '整合主体', before: '', after: '12,000' })
    const decided = differenceLine(one('mine:PL-01', 'decided', '', 'CLOSURE'), content, (code) => `«${code}»`)
    expect(decided.after).toBe('«CLOSURE»')
    expect(differenceLine(one('mine:PL-01', '修复义务', '无', '有'), content, String).field).toBe('修复义务')
  })
  it('stands under its kind, totals before mines', () => {
    const kinds = kindsOf([one('mine:a', 'x', '', '1'), one('total:after', 'mines', '1', '2')])
    expect(kinds.map(([kind]) => kind)).toEqual(['total', 'mine'])
  })
})
