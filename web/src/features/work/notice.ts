import { day } from '@/shared/format'
import { say } from '@/shared/i18n'
import type { Notice } from '@/shared/notices'

interface Names {
  fact: (id: string) => { label: { zh: string; en: string } } | undefined
  outcome: (code: string) => string
}

/** The message key of a notice's sentence and what it is filled with. */
export function sentence(notice: Notice, names: Names): { key: string; values: Record<string, string> } {
  const of = notice.details as Record<string, unknown>
  const text = (key: string): string => (of[key] === undefined || of[key] === null ? '' : String(of[key]))
  const fact = text('fact')
  return {
    key: `work.notice.${notice.kind}${notice.kind === 'DECISION_TAKEN' && of['withdrawn'] === true ? '_BACK' : ''}`,
    values: {
      mine: notice.mine ?? '',
      count: text('count'),
      due: text('due') ? day(text('due')) : '',
      on: text('on') ? day(text('on')) : '',
      way: text('way'),
      fact: say(names.fact(fact)?.label) || fact,
      category: names.outcome(text('category')),
    },
  }
}

/** Where a notice leads. */
export function target(notice: Notice): { path: string; query?: Record<string, string> } {
  switch (notice.kind) {
    case 'QUESTION_ROUTED':
      return { path: `/questions/${notice.subject}` }
    case 'QUESTIONS_ASKED':
      return { path: '/questions', query: { own: 'true' } }
    case 'QUESTIONS_OVERDUE':
      return { path: '/questions', query: { state: 'OVERDUE' } }
    case 'HEARING_SERVED':
      return { path: '/hearings' }
    case 'MINES_REOPENED':
      return { path: '/assessment', query: { stale: 'true' } }
    default:
      return { path: notice.mine ? `/assessment/${notice.mine}` : '/assessment' }
  }
}
