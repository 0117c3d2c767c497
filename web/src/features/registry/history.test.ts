import { describe, expect, it } from 'vitest'
import { versionRows } from './history'

const version = (number: number, id: string, recordedAt: string, content: unknown) => ({
  number,
  kind: 'FACT',
  id,
  validFrom: '2025-01-01',
  recordedAt,
  content,
  act: 'a',
})

describe('the history of a mine', () => {
  it('puts the latest first and compares each version with the one before of the same subject', () => {
    const rows = versionRows([
      version(3, 'M/x', '2025-03-01T00:00:00Z', { value: true }),
      version(1, 'M/x', '2025-01-01T00:00:00Z', { value: false }),
      version(2, 'M/y', '2025-02-01T00:00:00Z', { value: 1 }),
    ])
    expect(rows.map((row) => row.key)).toEqual([3, 2, 1])
    expect(rows.map((row) => row.first)).toEqual([false, true, true])
    expect(rows[0]?.changed).toEqual([{ path: 'value', before: false, after: true }])
  })
})
