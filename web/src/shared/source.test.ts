import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { contactsOf, readSource } from './source'

describe('the source of a fact', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('is read in words where the register computed it', () => {
    expect(readSource('SYSTEM: PL-02 OVERLAP 0 m; PL-03 EDGE 0 m')).toContain('PL-03')
    expect(readSource('SYSTEM: PL-02 OVERLAP 0 m; PL-03 EDGE 0 m')).not.toMatch(/SYSTEM|EDGE|OVERLAP/)
    expect(readSource('SYSTEM: 2')).toContain('2')
    expect(readSource(null)).toBe('—')
  })

  it('names its contacts, as many as the server names', () => {
    expect(contactsOf('SYSTEM: JX-02 POINT 0 m; XX-12 NEAR 80.5 m … (8)')).toEqual([
      { mine: 'JX-02', kind: 'POINT', metres: 0 },
      { mine: 'XX-12', kind: 'NEAR', metres: 80.5 },
    ])
    expect(contactsOf('示例核查记录')).toEqual([])
  })
})
