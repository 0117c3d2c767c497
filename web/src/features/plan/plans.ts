import { answer, api, tagged, type Schemas } from '@/shared/api'
import type { Bilingual } from '@/shared/i18n'
import type { Whole } from '@/shared/whole'

export type Plan = Whole<Schemas['Plan']>
export type Gap = Whole<Schemas['PlanGap']>
export type Step = Whole<Schemas['PlanStep']>
export type Frozen = Whole<Schemas['Frozen']>
export type Paper = Whole<Schemas['Paper']>
export type Difference = Whole<Schemas['PlanDifference']>
export type Entry = Whole<Schemas['PlanEntry']>

/** A field a plan must hold for a mine or merged area (clauses 5.2.1–5.2.4, 5.3). */
export interface Field {
  id: string
  label: Bilingual
  clause: string
  kind: 'text' | 'date' | 'unit' | 'mine' | 'shares'
  value: string
  /** What stands for it in the plan, from the record where nobody wrote it. */
  stated: string
}
export interface Member {
  mine: string
  name: string
  holder: string
}
/** A mine, or a merged area with its members, and what must be stated of it. */
export interface Subject {
  subject: string
  name: string
  category: string
  members: Member[]
  fields: Field[]
}
/** A legal check before the county decides (Provisional regulation on major administrative decisions). */
export interface Check {
  id: string
  name: Bilingual
  basis: Bilingual
  days: number
  counting: 'CALENDAR' | 'WORKING'
  from: string
  to: string
  conclusion: string
  document: string
}
export interface Chapter {
  id: string
  title: string
  paragraphs: string[]
  written: string
}
export interface Table {
  id: string
  title: string
  unitLine: string
  keyColumns: number
  headings: string[]
  rows: string[][]
  notes: string[]
}
/** What a plan says, from the record and from what people wrote. */
export interface Content {
  county: string
  countyName: string
  asOf: string
  snapshot: string
  title: string
  addressee: string
  signer: string
  chapters: Chapter[]
  tables: Table[]
  subjects: Subject[]
  checks: Check[]
}

const at = (id: string) => ({ path: { id } })
const listed = <T>(call: Promise<unknown>): Promise<T[]> => call as Promise<T[]>

export const listPlans = (): Promise<Plan[]> => listed(answer(api.GET('/api/plans')))

export async function openPlan(county: string, asOf: string): Promise<Plan> {
  return (await answer(api.POST('/api/plans', { body: { county, asOf } }))) as Plan
}

export async function readPlan(id: string): Promise<{ body: Plan; tag: string }> {
  return (await tagged(api.GET('/api/plans/{id}', { params: at(id) }))) as { body: Plan; tag: string }
}

/** What a version says; 0 is the plan as it is now. */
export async function readContent(id: string, number = 0): Promise<Content> {
  const call = number
    ? api.GET('/api/plans/{id}/versions/{number}/content', { params: { path: { id, number } } })
    : api.GET('/api/plans/{id}/content', { params: at(id) })
  return (await answer(call as never)) as Content
}

export const readGaps = (id: string): Promise<Gap[]> =>
  listed(answer(api.GET('/api/plans/{id}/missing', { params: at(id) })))
export const readSteps = (id: string): Promise<Step[]> =>
  listed(answer(api.GET('/api/plans/{id}/steps', { params: at(id) })))
export const readVersions = (id: string): Promise<Frozen[]> =>
  listed(answer(api.GET('/api/plans/{id}/versions', { params: at(id) })))
export const readPapers = (id: string, number: number): Promise<Paper[]> =>
  listed(answer(api.GET('/api/plans/{id}/versions/{number}/papers', { params: { path: { id, number } } })))
export const compareVersions = (id: string, before: number, after: number): Promise<Difference[]> =>
  listed(answer(api.GET('/api/plans/{id}/comparison', { params: { ...at(id), query: { before, after } } })))

export const readEntries = (id: string): Promise<Entry[]> =>
  listed(answer(api.GET('/api/plans/{id}/entries', { params: at(id) })))
export const readHistory = (id: string, subject: string, field: string): Promise<Entry[]> =>
  listed(answer(api.GET('/api/plans/{id}/entries', { params: { ...at(id), query: { subject, field } } })))

export async function writeEntry(
  id: string,
  key: { subject: string; field: string },
  value: string,
  standing: number,
): Promise<Entry> {
  const params = { ...at(id), header: { 'If-Match': `"${standing}"` } }
  return (await answer(api.PUT('/api/plans/{id}/entries', { params, body: { ...key, value } }))) as Entry
}

/** Makes the draft's documents; the job's id. */
export async function makeDocuments(id: string): Promise<string> {
  return (await answer(api.POST('/api/plans/{id}/documents', { params: at(id) }))).job ?? ''
}

export interface Approval {
  on: string
  document: string
  ground: string
}

/** Freezes the version; the job's id. */
export async function approvePlan(id: string, tag: string, body: Approval): Promise<string> {
  const params = { ...at(id), header: { 'If-Match': tag } }
  return (await answer(api.POST('/api/plans/{id}/approval', { params, body }))).job ?? ''
}

export async function reopenPlan(id: string, tag: string, ground: string): Promise<void> {
  const params = { ...at(id), header: { 'If-Match': tag } }
  await answer(api.POST('/api/plans/{id}/reopening', { params, body: { ground } }))
}

export async function submitPlan(id: string, tag: string): Promise<void> {
  const params = { ...at(id), header: { 'If-Match': tag } }
  await answer(api.POST('/api/plans/{id}/submission', { params }))
}
