import { describe, expect, it } from 'vitest'
import type { FactRow } from './facts'
import { factsOf, safetyLicence } from './matters'
import type { Mine } from './mine'

const fact = (key: string, unit: string, filed = true): FactRow =>
  ({ key, units: [unit], onFile: filed ? { key, value: true } : null }) as unknown as FactRow

describe('the matters of a mine', () => {
  it('take the facts on file of the units that answer for them', () => {
    const rows = [
      fact('majorAccident', 'EM'),
      fact('greenMine', 'NR'),
      fact('openViolation', 'NR'),
      fact('x', 'EM', false),
    ]
    expect(factsOf('safety', rows).map((row) => row.key)).toEqual(['majorAccident'])
    expect(factsOf('ecology', rows).map((row) => row.key)).toEqual(['greenMine'])
    expect(factsOf('money', rows)).toEqual([])
  })

  it('show the safety licence that ends last', () => {
    const licence = (number: string, to: string) => ({
      kind: 'SAFETY_LICENCE',
      number,
      to,
      level: '',
      document: { title: '' },
    })
    const mine = { titles: [licence('a', '2025-01-01'), licence('b', '2026-01-01')] } as unknown as Mine
    expect(safetyLicence(mine)?.number).toBe('b')
    expect(safetyLicence({ titles: [] as Mine['titles'] } as Mine)).toBeUndefined()
  })
})
