import { describe, expect, it } from 'vitest'
import { stateOf, type Delegation } from './model'

describe('a delegation', () => {
  const given: Delegation = {
    id: 'd',
    from: 'a',
    fromName: '甲',
    to: 'b',
    toName: '乙',
    startsAt: '2026-11-01T00:00:00Z',
    endsAt: '2026-12-01T00:00:00Z',
    endedAt: null,
    ground: '出差',
  }
  it('lasts from its beginning to its end, unless it is ended before', () => {
    expect(stateOf(given, new Date('2026-10-31T23:59:59Z'))).toBe('COMING')
    expect(stateOf(given, new Date('2026-11-01T00:00:00Z'))).toBe('LASTS')
    expect(stateOf(given, new Date('2026-12-01T00:00:00Z'))).toBe('OVER')
    expect(stateOf({ ...given, endedAt: '2026-11-02T00:00:00Z' }, new Date('2026-11-03T00:00:00Z'))).toBe('ENDED')
  })
})
