import { answer, api, send, tagged, type Schemas } from '@/shared/api'
import { today } from '@/shared/format'
import { Problem } from '@/shared/problem'
import { whole, type Whole } from '@/shared/whole'
import type { Question } from './tasks'

/** An answer as it is typed. */
export interface Typed {
  value: string
  document: string
  documentDate: string
  ground: string
  /** The paper handed in with it, by id and name. */
  evidence: { id: string; name: string } | null
}
export interface Tagged {
  question: Question
  tag: string
}
/** What an answer led to; `corrected` where the fact on file was corrected after a colleague's answer. */
export interface Effect {
  before: string
  after: string
  run: string | null
  corrected: boolean
}

export const blank = (): Typed => ({ value: '', document: '', documentDate: '', ground: '', evidence: null })

export async function readQuestion(id: string): Promise<Tagged> {
  const { body, tag } = await tagged(api.GET('/api/questions/{id}', { params: { path: { id } } }))
  return { question: whole(body), tag }
}

/** Everyone who may see verdicts sees which clauses a fact serves in the mine's case; to others it stays open. */
export async function clausesOf(mine: string, fact: string): Promise<string[]> {
  try {
    const got = (await answer(api.GET('/api/mines/{mine}/verdict', { params: { path: { mine } } }))) as unknown as {
      verdict: { eligibility: { grounds: Tested[] }; criteria: Tested[] }
    }
    const tested = [...got.verdict.eligibility.grounds, ...got.verdict.criteria]
    return [
      ...new Set(
        tested.filter((one) => one.inputs.some((input) => input.fact === fact)).map((criterion) => criterion.clause),
      ),
    ]
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault
    return []
  }
}
interface Tested {
  clause: string
  inputs: { fact: string }[]
}

/** Hands in a paper about the fact asked. */
export async function handIn(question: Question, file: File, title: string): Promise<{ id: string; name: string }> {
  const form = new FormData()
  form.append('file', file)
  const about = new URLSearchParams({ mine: question.mine, ...(title ? { title } : {}) })
  const got = (await (
    await send(`/api/evidence?${about}`, { method: 'POST', body: form })
  ).json()) as Schemas['Evidence']
  return { id: got.id ?? '', name: got.name ?? file.name }
}

export async function answerQuestion(id: string, tag: string, typed: Typed): Promise<Effect> {
  const got = whole(
    await answer(
      api.POST('/api/questions/{id}/answer', {
        params: { path: { id }, header: { 'If-Match': tag } as never },
        body: {
          value: typed.value,
          document: typed.document.trim(),
          ...(typed.documentDate ? { documentDate: typed.documentDate } : {}),
          ...(typed.evidence ? { evidence: typed.evidence.id } : {}),
          ...(typed.ground.trim() ? { ground: typed.ground.trim() } : {}),
        },
      }),
    ),
  ) as Whole<Schemas['Answered']>
  return { before: got.before, after: got.after, run: got.run, corrected: false }
}

/** What is typed as the registry writes a fact. */
export function content(question: Question, typed: Typed, assertedBy: string): Record<string, unknown> {
  const value: Record<string, unknown> =
    question.kind === 'YES_NO'
      ? { yesNo: typed.value === '是' }
      : question.kind === 'AMOUNT'
        ? { amount: Number(typed.value) }
        : question.kind === 'DAY'
          ? { day: typed.value }
          : { word: typed.value }
  const title = typed.evidence ? `${typed.document.trim()}（附件 ${typed.evidence.id}）` : typed.document.trim()
  return {
    key: question.fact,
    value,
    source: {
      assertedBy,
      date: typed.documentDate || today(),
      state: assertedBy === 'ENTERPRISE' ? 'REPORTED' : 'VERIFIED',
      document: { title, ...(typed.documentDate ? { date: typed.documentDate } : {}) },
    },
  }
}

/** After a colleague's answer has closed the question: puts one's own on file as a correction of the fact. */
export async function correct(question: Question, typed: Typed, assertedBy: string): Promise<Effect> {
  const { tag } = await tagged(api.GET('/api/mines/{id}', { params: { path: { id: question.mine } } as never }))
  await answer(
    api.PUT('/api/mines/{id}/facts/{fact}', {
      params: { path: { id: question.mine, fact: question.fact }, header: { 'If-Match': tag } },
      body: {
        validFrom: question.asOf,
        ground: typed.ground.trim() || null,
        content: content(question, typed, assertedBy),
      } as never,
    }),
  )
  return { before: '', after: '', run: null, corrected: true }
}

/** The policy's code of an organisation: county:140828 → COUNTY. */
export function unitCode(unit: string): string {
  const kind = unit.split(':')[0] ?? ''
  return kind === kind.toLowerCase() ? kind.toUpperCase() : unit
}

/** Units every one of the questions may be put to, in the order of the first. */
export function unitsForAll(questions: readonly Pick<Question, 'units'>[]): string[] {
  const [first, ...rest] = questions
  return (first?.units ?? []).filter((unit) => rest.every((one) => one.units.includes(unit)))
}

export async function route(questions: string[], unit: string, ground: string): Promise<void> {
  await answer(api.POST('/api/questions/routes', { body: { questions, unit, ground } }))
}
