import { describe, expect, it } from 'vitest'
import type { Job } from '@/shared/job'
import { kindName, lasted, resultOf } from './jobs'

const job = (given: Partial<Job>): Job => ({ id: 'j', state: 'DONE', ...given })

describe('a job in its list', () => {
  it('says what it is, and stands as its code where it has no words', () => {
    expect(kindName('import.preview')).toBe('导入预览')
    expect(kindName('unheard-of')).toBe('unheard-of')
  })
  it('says how long it took', () => {
    expect(lasted(job({ startedAt: '2026-11-24T00:00:00Z', endedAt: '2026-11-24T00:02:05Z' }))).toBe('2 分 5 秒')
    expect(lasted(job({}))).toBe('—')
  })
  it('lists what it found', () => {
    expect(resultOf(job({ result: { changed: 132, file: '/api/exports/j/file', other: { a: 1, b: 2 } } }))).toEqual([
      { label: '结论有变化', value: '132', wide: false },
      { label: 'other', value: 'a 1 · b 2', wide: false },
    ])
  })
})
