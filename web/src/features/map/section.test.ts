import { describe, expect, it } from 'vitest'
import { crossed, marks, slabs, within } from './section'

const square = (west: number, south: number, size: number): number[][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

describe('a line through a right', () => {
  it('is cut at its edges and spares a hole', () => {
    const line: [number[], number[]] = [
      [0, 5],
      [20, 5],
    ]
    expect(within(line, [square(2, 0, 10)])).toEqual([[0.1, 0.6]])
    expect(within(line, [square(2, 0, 10), square(4, 4, 2)])).toEqual(
      [
        [0.1, 0.2],
        [0.30000000000000004, 0.6],
      ].map((pair) => pair.map((share) => expect.closeTo(share, 9))),
    )
    expect(within(line, [square(2, 6, 3)])).toEqual([])
  })

  it('that begins and ends inside is inside all along', () => {
    expect(
      within(
        [
          [3, 3],
          [4, 4],
        ],
        [square(0, 0, 10)],
      ),
    ).toEqual([[0, 1]])
  })

  it('names the rights it crosses', () => {
    const features = [square(0, 0, 1), square(5, 5, 1)].map((ring, index) => ({
      type: 'Feature' as const,
      id: `M-${index}`,
      properties: {},
      geometry: { type: 'Polygon' as const, coordinates: [ring] },
    }))
    expect(
      crossed(
        [
          [-1, 0.5],
          [2, 0.5],
        ],
        features,
      ),
    ).toEqual(['M-0'])
  })

  it('gives the prisms in metres, those taken out too', () => {
    const prism = (sign: 'INCLUDE' | 'EXCLUDE', bottom: number) => ({
      sign,
      elevations: { bottom, top: 800 },
      footprint: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [37477000, 3941000],
            [37478000, 3941000],
            [37478000, 3941800],
            [37477000, 3941800],
          ],
        ],
      },
    })
    const file = {
      id: 'HJ-02',
      name: '示例',
      crs: 4525,
      prisms: [prism('INCLUDE', 600), prism('EXCLUDE', 700)],
      workings: [],
    }
    const cut = slabs(
      [
        [110.74, 35.602],
        [110.76, 35.602],
      ],
      [file],
    )
    expect(cut).toHaveLength(2)
    expect(cut[0]!.to - cut[0]!.from).toBeCloseTo(1000, 0)
    expect(cut.map((slab) => [slab.bottom, slab.excluded])).toEqual([
      [600, false],
      [700, true],
    ])
  })
})

describe('the marks of an axis', () => {
  it('are round', () => {
    expect(marks(590, 810, 4)).toEqual([600, 700, 800])
    expect(marks(0, 0, 4)).toEqual([0])
  })
})
