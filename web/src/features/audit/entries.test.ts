import { describe, expect, it } from 'vitest'
import { actorName, caseOf, pageOf, queryOf, startOf } from './entries'

describe('a search of the record', () => {
  it('takes days as China keeps them, the last one whole', () => {
    expect(startOf('2026-11-24')).toBe('2026-11-23T16:00:00.000Z')
    expect(startOf('2026-11-24', 1)).toBe('2026-11-24T16:00:00.000Z')
  })
  it('names only what matters', () => {
    const none = { from: '', to: '', act: '', actor: '', county: '', kind: '', id: '' }
    expect(queryOf(none)).toEqual({})
    expect(queryOf({ ...none, kind: 'mine' })).toEqual({})
    expect(queryOf({ ...none, kind: 'mine', id: ' PL-13 ', act: 'registry' })).toEqual({
      mine: 'PL-13',
      act: 'registry',
    })
    expect(queryOf({ ...none, kind: 'run', id: 'r1' })).toEqual({ caseId: 'run:r1' })
  })
})

describe('a case', () => {
  it('is named by its kind and number, and has a page where there is one', () => {
    expect(caseOf('mine:PL-13')).toEqual({ kind: 'mine', name: '矿山', id: 'PL-13' })
    expect(caseOf('enterprise:a:b').id).toBe('a:b')
    expect(pageOf('mine:PL/13')).toBe('/mines/PL%2F13')
    expect(pageOf('user:demo')).toBeNull()
  })
})

describe('who did it', () => {
  it('is two people where one acted for the other', () => {
    expect(actorName('demo-a')).toBe('demo-a')
    expect(actorName('demo-a>demo-b')).toBe('demo-a（代 demo-b）')
  })
})
