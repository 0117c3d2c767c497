import { describe, expect, it } from 'vitest'
import { byCode, counted, found, type ImportCase, type ImportIssue } from './imports'

const issue = (number: number, code: string, severity: ImportIssue['severity'], because: string | null = null) =>
  ({ number, code, severity, leavable: false, place: {}, overriddenBecause: because }) as unknown as ImportIssue

describe('findings of an import', () => {
  it('stand together by code, the gravest first, and count the warnings nobody let pass', () => {
    const groups = byCode([
      issue(1, 'B', 'NOTE'),
      issue(2, 'A', 'WARNING'),
      issue(3, 'A', 'WARNING', 'checked'),
      issue(4, 'C', 'BLOCKING'),
    ])
    expect(groups.map((group) => [group.code, group.issues.length, group.open])).toEqual([
      ['C', 1, 0],
      ['A', 2, 1],
      ['B', 1, 0],
    ])
  })

  it('are counted as the server counts them, none where it says nothing', () => {
    const it_ = { counts: { 'total.NEW': 3, 'issues.WARNING': 2 } } as unknown as ImportCase
    expect([counted(it_, 'NEW'), counted(it_, 'CHANGED'), found(it_, 'WARNING')]).toEqual([3, 0, 2])
  })
})
