import { describe, expect, it } from 'vitest'
import { speak } from '@/shared/i18n'
import { ADOPTED, ASIDE, boxAround, GROUP, layersOf, LEFT_OVER } from './ground'
import type { Group } from './proposals'
import { groupName, groupNumber, held, measure, namesIn, scenarioName } from './reading'

const group: Group = {
  id: 'S1-G02',
  members: [
    { mine: 'A', name: '甲', enterprise: null, decided: null },
    { mine: 'B', name: '乙', enterprise: null, decided: null },
  ],
  lead: [{ mine: 'B', holder: '乙公司', reasons: [] }],
  retainedT: 3,
  capacityTA: 1,
  lifeYears: 3,
  scaleClass: 'MEDIUM',
  justifications: [
    { constraint: 'CONNECTED', clause: '4', needed: null, actual: null, unit: '', text: { zh: '', en: '' } },
    { constraint: 'RESERVES', clause: '4', needed: 150, actual: 308.434, unit: '万吨', text: { zh: '', en: '' } },
  ],
  gaps: [],
  area: null,
  flags: [],
  boundary: '',
  neighbours: [],
}
const square = (id: string, properties: object = {}) => ({
  type: 'Feature' as const,
  id,
  properties: { ...properties },
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [0, 0],
        [2, 0],
        [2, 1],
        [0, 0],
      ],
    ],
  },
})

describe('the words of a proposal', () => {
  it('follow the language, units included', () => {
    speak('zh-CN')
    expect(measure(308.434, '万吨')).toBe('308.43 万吨')
    expect(measure(100, '%')).toBe('100%')
    expect(scenarioName('S2')).toBe('方案二')
    expect(groupName(group)).toBe('乙等 2 座')
    speak('en')
    expect(measure(5, '座')).toBe('5 mines')
    expect(measure(1, '未知')).toBe('1 未知')
    speak('zh-CN')
  })

  it('take a figure only where the constraint is a number', () => {
    expect(held(group, 'RESERVES')?.actual).toBe(308.434)
    expect(held(group, 'CONNECTED')).toBeUndefined()
    expect(groupNumber(group.id)).toBe('G02')
  })

  it('name every mine the document speaks of', () => {
    const text = { zh: '', en: '' }
    const names = namesIn({
      pack: '',
      packHash: '',
      asOf: '',
      issues: [],
      scenarios: [
        {
          id: 'S1',
          proof: { optimal: true, value: 0, bound: 0, text },
          values: [],
          groups: [group],
          leftOver: [{ mine: 'C', name: null, summary: text, reasons: [] }],
        },
      ],
      excluded: [{ mine: 'D', name: '丁', reason: text, decided: null }],
    })
    expect([...names]).toEqual([
      ['A', '甲'],
      ['B', '乙'],
      ['C', 'C'],
      ['D', '丁'],
    ])
  })
})

describe('the map of a scenario', () => {
  const merged = {
    type: 'FeatureCollection' as const,
    features: [
      square('S1-G02', { scenario: 'S1', what: 'group', members: ['A', 'B'] }),
      square('S1-G02-gap1', { scenario: 'S1', what: 'gap', members: ['A', 'B'] }),
      square('S2-G01', { scenario: 'S2', what: 'group', members: ['A'] }),
    ],
  }
  const rights = { type: 'FeatureCollection' as const, features: ['A', 'B', 'C', 'D', 'Z'].map((id) => square(id)) }
  const layers = layersOf({
    rights,
    merged,
    scenario: 'S1',
    names: new Map([
      ['A', '甲'],
      ['B', '乙'],
      ['C', '丙'],
      ['D', '丁'],
    ]),
    leftOver: new Set(['C']),
    grouped: new Set(['A', 'B']),
    adopted: new Set(['S1-G02']),
  })

  it('draws the scenario in view and no mine the proposal does not know', () => {
    const [ground, groups, gaps] = layers
    expect(ground!.features.features.map((one) => one.id)).toEqual(['A', 'B', 'C', 'D'])
    expect(groups!.features.features.map((one) => one.id)).toEqual(['S1-G02'])
    expect(gaps!.features.features).toHaveLength(1)
    expect(groups!.title!({ members: ['A', 'B'] }, 'S1-G02')).toBe('G02 甲、乙')
  })

  it('tells what is left over, aside, proposed and adopted apart', () => {
    const [ground, groups] = layers
    expect(ground!.style({}, 'C')).toBe(LEFT_OVER)
    expect(ground!.style({}, 'D')).toBe(ASIDE)
    expect(groups!.style({}, 'S1-G02')).toBe(ADOPTED)
    expect(groups!.style({}, 'S1-G09')).toBe(GROUP)
  })

  it('shows a chosen group with ground around it', () => {
    expect(boxAround([square('A')])).toEqual([-2, -1, 4, 2])
    expect(boxAround([])).toBeNull()
  })
})
