import { answer, api, tagged, type Schemas } from '@/shared/api'
import type { Bilingual } from '@/shared/i18n'
import type { Page } from '@/shared/pages'
import { whole, type Whole } from '@/shared/whole'

export type Row = Whole<Schemas['VerdictRow']>
export type Decision = Whole<Schemas['Decision']>
export type Question = Whole<Schemas['Question']>
export type Run = Whole<Schemas['AssessmentRun']>
export type Difference = Whole<Schemas['Difference']>
export type Truth = 'MET' | 'NOT_MET' | 'UNKNOWN'

export interface Filter {
  county?: string | undefined
  clause?: string | undefined
  outcome?: string | undefined
  state?: string | undefined
  stale?: boolean | undefined
  q?: string | undefined
}

/** A fact a criterion rests on; without a value nobody has stated it. */
export interface Input {
  fact: string
  value?: string
  source?: string
}
export interface Finding {
  criterion: string
  clause: string
  category: string
  truth: Truth
  inputs: Input[]
}
export interface Tested {
  threshold: string
  clause: string
  limit: number
  actual?: number | null
  margin?: number | null
  unit: string
  truth: Truth
}
interface Reckoned {
  steps: Bilingual[]
}
/** The verdict inside the server's answer, as its receipt writes it. */
export interface Verdict {
  criteria: Finding[]
  eligibility: { eligible: Truth; grounds: Finding[] }
  thresholds: Tested[]
  deciding: {
    facts: { fact: string; question: Bilingual; units: string[] }[]
    shortcuts: { fact: string; answer: string; becomes: string }[]
  }[]
  flips: { becomes?: string; changes: { fact: string; from?: string; to?: string }[]; text: Bilingual }[]
  alerts: { id: string; clause: string; date?: string; text: Bilingual }[]
  life?: Reckoned & { years: number; formula: string }
  scale?: Reckoned & { scaleClass: string; tableRow: string }
  recommended?: string | null
  possible: string[]
}
export interface Names {
  categories: Record<string, Bilingual>
  criteria: Record<string, Bilingual>
  thresholds: Record<string, Bilingual>
  facts: Record<string, Bilingual>
  units: Record<string, Bilingual>
}
export interface Assumption {
  id: string
  clauses: string[]
  question: Bilingual
  taken: Bilingual
  alternative: Bilingual
}
/** A mine's verdict in full. */
export interface Full {
  summary: Row
  pack: string
  packHash: string
  changedBy?: string | null
  verdict: Verdict
  questions: Question[]
  decision?: Decision | null
  names: Names
  assumptions: Assumption[]
}

export async function worklist(filter: Filter, cursor?: string, limit = 50): Promise<Page<Row>> {
  const query = { ...filter, cursor, limit } as never
  return answer(api.GET('/api/verdicts', { params: { query } })) as Promise<Page<Row>>
}

export async function fullVerdict(mine: string): Promise<{ body: Full; tag: string }> {
  const got = await tagged(api.GET('/api/mines/{mine}/verdict', { params: { path: { mine } } }))
  return { body: got.body as unknown as Full, tag: got.tag }
}

export async function decisionsOn(mine: string): Promise<Decision[]> {
  return whole(await answer(api.GET('/api/mines/{mine}/decisions', { params: { path: { mine } } }))) as Decision[]
}

export interface Choice {
  row: Row
  category: string
}

/** Decides on many mines with one ground: all of them, or none with every refusal. A row that no longer stands is refused. */
export async function decideAll(choices: Choice[], ground: string, documents: string[]): Promise<void> {
  const mines = choices.map(({ row, category }) => ({ mine: row.mine, ifMatch: row.tag, category }))
  await answer(api.POST('/api/decisions', { body: { mines, ground, documents, onStale: false } }))
}

/** Whether a choice departs from what is recommended; the server records it so. */
export function departs(row: Pick<Row, 'recommended' | 'possible'>, category: string): boolean {
  return row.recommended ? category !== row.recommended : !row.possible.includes(category)
}
