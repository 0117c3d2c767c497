import type { Bilingual } from '@/shared/i18n'

/** What went into a criterion. */
export interface Input {
  fact: string
  value?: string
  source?: string
}

export interface Criterion {
  category: string
  clause: string
  criterion: string
  truth: string
  inputs: Input[]
}

export interface Threshold {
  threshold: string
  clause: string
  actual?: number | null
  limit?: number | null
  margin?: number | null
  truth: string
  unit: string
}

/** The arithmetic of the server, line by line. */
export interface Arithmetic {
  steps: Bilingual[]
  years?: number | null
  scaleClass?: string | null
}

export interface Question {
  id: string
  fact: string
  label: Bilingual
  text: Bilingual
  unit: string
  owner: string
  due?: string | null
  state: string
  answer?: unknown
}

/** A verdict with its reasons, and the names of what it cites. */
export interface VerdictView {
  summary: {
    mine: string
    outcome: string
    recommended?: string | null
    possible: string[]
    clauses: string[]
    asOf: string
    computedAt: string
    stale: boolean
    openQuestions: number
    decided?: string | null
    deviation?: boolean | null
  }
  pack: string
  verdict: {
    alerts: { id: string; clause: string; text: Bilingual }[]
    criteria: Criterion[]
    deciding: {
      facts: { fact: string; question: Bilingual; units: string[] }[]
      shortcuts: { fact: string; answer: string; becomes: string }[]
    }[]
    eligibility: { eligible: string; grounds: Criterion[] }
    flips: { becomes: string; text: Bilingual }[]
    life?: Arithmetic | null
    scale?: Arithmetic | null
    thresholds: Threshold[]
  }
  questions: Question[]
  names?: Record<'categories' | 'criteria' | 'thresholds' | 'facts' | 'units', Record<string, Bilingual>> | null
}

/** The criteria of one disposition, those that hold first, then the unknown ones. */
export interface Group {
  category: string
  criteria: Criterion[]
}

const ORDER: Record<string, number> = { MET: 0, UNKNOWN: 1, NOT_MET: 2 }

/** The criteria by disposition, in the order in which the policy tests them. */
export function byCategory(criteria: Criterion[]): Group[] {
  const groups: Group[] = []
  for (const criterion of criteria) {
    let group = groups.find((one) => one.category === criterion.category)
    if (!group) groups.push((group = { category: criterion.category, criteria: [] }))
    group.criteria.push(criterion)
  }
  for (const group of groups) group.criteria.sort((a, b) => (ORDER[a.truth] ?? 3) - (ORDER[b.truth] ?? 3))
  return groups
}

/** For each fact the criteria it serves, so that one sees why it is asked. */
export function servedBy(view: VerdictView): Map<string, string[]> {
  const served = new Map<string, string[]>()
  for (const criterion of [...view.verdict.eligibility.grounds, ...view.verdict.criteria])
    for (const input of criterion.inputs) {
      const clauses = served.get(input.fact) ?? []
      if (!clauses.includes(criterion.clause)) clauses.push(criterion.clause)
      served.set(input.fact, clauses)
    }
  return served
}

/** What a mine's office should do next, as a message key of this feature. */
export function nextStep(view: VerdictView | null): string {
  if (!view) return 'assess'
  const { summary } = view
  if (summary.decided) return 'decided'
  if (summary.stale) return 'stale'
  if (view.questions.some((question) => question.state === 'OPEN')) return 'answer'
  if (summary.outcome === 'NOT_ELIGIBLE') return 'notEligible'
  return summary.recommended ? 'decide' : 'answer'
}
