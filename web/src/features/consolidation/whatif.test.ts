import { describe, expect, it } from 'vitest'
import type { Group } from './proposals'
import { ALONE, DROPPED, fixedBy } from './whatif'

const group = (id: string, ...mines: string[]): Group =>
  ({ id, members: mines.map((mine) => ({ mine, name: mine, enterprise: null, decided: null })) }) as never
const groups = [group('G1', 'A', 'B', 'C'), group('G2', 'D', 'E'), group('G3', 'F')]

describe('moves', () => {
  it('lock those who join to those who stay', () => {
    expect(fixedBy(groups, { A: 'G2', F: 'G2' })).toEqual({ locks: [['D', 'E', 'A', 'F']], bans: [], mines: [] })
    expect(fixedBy(groups, { D: 'G3' }).locks).toEqual([['F', 'D']])
  })
  it('let nobody be locked to a mine that has left', () => {
    expect(fixedBy(groups, { A: 'G2', D: DROPPED })).toEqual({
      locks: [['E', 'A']],
      bans: [],
      mines: [{ mine: 'D', dropped: true }],
    })
  })
  it('ban one who shall be alone from its companions', () => {
    expect(fixedBy(groups, { A: ALONE }).bans).toEqual([
      ['A', 'B'],
      ['A', 'C'],
    ])
    expect(fixedBy(groups, {})).toEqual({ locks: [], bans: [], mines: [] })
  })
})
