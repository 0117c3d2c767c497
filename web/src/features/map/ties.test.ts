import { describe, expect, it } from 'vitest'
import type { Box } from '@/map/geojson'
import type { Detail } from './server'
import { contactLines, contactTitle, overlapping } from './ties'

const detail = (contacts: Detail['contacts'], overlaps: string[] = []): Detail => ({ contacts, overlaps })
const boxes = new Map<string, Box>([
  ['A', [0, 0, 2, 2]],
  ['B', [2, 0, 4, 2]],
  ['C', [9, 9, 10, 10]],
])
const details = new Map([
  ['A', detail([{ mine: 'B', kind: 'EDGE', metres: 0 }], ['SYSTEM: nature-reserve 示例保护区'])],
  [
    'B',
    detail([
      { mine: 'A', kind: 'EDGE', metres: 0 },
      { mine: 'C', kind: 'NEAR', metres: 80 },
    ]),
  ],
])

describe('what ties rights to one another', () => {
  it('is one line for each pair that is shown, between their middles', () => {
    const { features } = contactLines(new Set(['A', 'B']), details, boxes)
    expect(features.map(({ id }) => id)).toEqual(['A–B'])
    expect(features[0]!.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [3, 1],
        [1, 1],
      ],
    })
    expect(contactLines(new Set(['A', 'B', 'C']), details, boxes).features).toHaveLength(2)
  })

  it('is told with the kind and the metres', () => {
    expect(contactTitle({ mine: 'B', other: 'C', kind: 'NEAR', metres: 80 })).toMatch(/B.*C.*80/)
  })

  it('marks the rights that overlap a protected area', () => {
    const right = (id: string) => ({ type: 'Feature' as const, id, properties: {}, geometry: null })
    const { features } = overlapping([right('A'), right('B')] as never, details)
    expect(features.map(({ id }) => id)).toEqual(['A'])
  })
})
