import { describe, expect, it } from 'vitest'
import type { Notice } from '@/shared/notices'
import { daysUntil } from './days'
import { sentence, target } from './notice'
import { byDue, type Task } from './tasks'

describe('my work', () => {
  it('counts days across months, and below zero once past', () => {
    expect(daysUntil('2026-12-08', '2026-11-24')).toBe(14)
    expect(daysUntil('2026-11-24', '2026-11-24')).toBe(0)
    expect(daysUntil('2025-05-18', '2026-11-24')).toBe(-555)
  })

  it('puts the earliest day first and what has none last', () => {
    const tasks = [
      { key: 'a', due: null },
      { key: 'b', due: '2026-12-08' },
      { key: 'c', due: '2025-05-18' },
    ] as Task[]
    expect(byDue(tasks).map((one) => one.key)).toEqual(['c', 'b', 'a'])
  })

  const notice = (kind: string, details: object, mine = ''): Notice =>
    ({ id: 1, kind, details, mine: mine || null, subject: 'S', read: false }) as never
  const names = {
    fact: (id: string) => (id === 'majorAccident' ? { label: { zh: '重大事故', en: 'Major accident' } } : undefined),
    outcome: (code: string) => code.toLowerCase(),
  }

  it('fills a notice with words and leads to what it is about', () => {
    const routed = notice('QUESTION_ROUTED', { fact: 'majorAccident', due: '2026-12-08' }, 'XX-01')
    expect(sentence(routed, names)).toMatchObject({
      key: 'work.notice.QUESTION_ROUTED',
      values: { fact: '重大事故', due: '2026年12月8日', mine: 'XX-01' },
    })
    expect(target(routed).path).toBe('/questions/S')
    const back = notice('DECISION_TAKEN', { category: 'CLOSURE', withdrawn: true }, 'XX-01')
    expect(sentence(back, names).key).toBe('work.notice.DECISION_TAKEN_BACK')
    expect(target(back).path).toBe('/assessment/XX-01')
    expect(target(notice('MINES_REOPENED', { count: 3 }))).toEqual({ path: '/assessment', query: { stale: 'true' } })
  })
})
