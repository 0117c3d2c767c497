import { answer, api, send, tagged } from '@/shared/api'
import type { Bilingual } from '@/shared/i18n'

export interface Page<T> {
  items: T[]
  next?: string | null
  total?: number | null
}

/** Who did something with an import, when and why. */
export interface Step {
  by: string
  name?: string | null
  at: string
  ground?: string | null
}

/** An import from the files handed in to its reversal. */
export interface ImportCase {
  id: string
  office?: string | null
  state: 'RECEIVED' | 'PREVIEWED' | 'REFUSED' | 'APPLIED' | 'REVERSED'
  version: number
  validFrom: string
  layer?: string | null
  job?: string | null
  requested: Step
  previewedAt?: string | null
  counts: Record<string, number>
  applied?: Step | null
  reversed?: Step | null
  files: { name: string; purpose: string; size: number }[]
}

export const STATUSES = ['NEW', 'CHANGED', 'UNCHANGED', 'REMOVED', 'PROBLEM'] as const
export type Status = (typeof STATUSES)[number]

/** What the import would do to one subject. */
export interface ImportChange {
  number: number
  kind: string
  subject: string
  mine?: string | null
  county?: string | null
  name?: string | null
  status: Status
  fields: { path: string; zh: string; en: string; unit: string; before?: string | null; after?: string | null }[]
}

/** A finding in the files, to the cell. */
export interface ImportIssue {
  number: number
  code: string
  severity: 'BLOCKING' | 'WARNING' | 'NOTE'
  leavable: boolean
  place: { file?: string | null; part?: string | null; line?: number | null; field?: string | null }
  what: Bilingual
  remedy: Bilingual
  overriddenBecause?: string | null
}

export interface Handing {
  purpose: string
  layer: string
  validFrom: string
}

/** How many subjects the preview found in a state. */
export function counted(it: ImportCase, status: Status): number {
  return it.counts[`total.${status}`] ?? 0
}

/** How many findings of a severity the preview has. */
export function found(it: ImportCase, severity: string): number {
  return it.counts[`issues.${severity}`] ?? 0
}

/** The findings of one code together, the gravest first. */
export interface IssueGroup {
  code: string
  severity: ImportIssue['severity']
  issues: ImportIssue[]
  /** Warnings of it that nobody has let pass yet. */
  open: number
}

const GRAVITY = ['BLOCKING', 'WARNING', 'NOTE']

export function byCode(issues: ImportIssue[]): IssueGroup[] {
  const groups = new Map<string, IssueGroup>()
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code}`
    const group = groups.get(key) ?? { code: issue.code, severity: issue.severity, issues: [], open: 0 }
    group.issues.push(issue)
    if (issue.severity === 'WARNING' && !issue.overriddenBecause) group.open++
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity))
}

export async function handIn(files: File[], how: Handing): Promise<ImportCase> {
  const form = new FormData()
  for (const file of files) form.append('file', file)
  const about = new URLSearchParams({ purpose: how.purpose, validFrom: how.validFrom })
  if (how.purpose === 'LAYER') about.set('layer', how.layer)
  const response = await send(`/api/imports?${about}`, { method: 'POST', body: form })
  return (await response.json()) as ImportCase
}

export async function listImports(cursor?: string): Promise<Page<ImportCase>> {
  const query = { limit: 30, cursor } as never
  return (await answer(api.GET('/api/imports', { params: { query } }))) as unknown as Page<ImportCase>
}

export async function readImport(id: string): Promise<{ body: ImportCase; tag: string }> {
  const got = await tagged(api.GET('/api/imports/{id}', { params: { path: { id } } }))
  return got as unknown as { body: ImportCase; tag: string }
}

export async function readChanges(id: string, status: Status, cursor?: string | null): Promise<Page<ImportChange>> {
  const params = { path: { id }, query: { status, limit: 50, cursor } as never }
  return (await answer(api.GET('/api/imports/{id}/changes', { params }))) as unknown as Page<ImportChange>
}

/** Every finding, page after page up to a thousand a page. */
export async function readIssues(id: string): Promise<ImportIssue[]> {
  const all: ImportIssue[] = []
  let cursor: string | null | undefined
  do {
    const params = { path: { id }, query: { limit: 1000, cursor } as never }
    const page = (await answer(api.GET('/api/imports/{id}/issues', { params }))) as unknown as Page<ImportIssue>
    all.push(...page.items)
    cursor = page.next
  } while (cursor)
  return all
}

/** Acts on an import that was read with the tag. */
export function actsOn(id: string, tag: string) {
  const params = { path: { id }, header: { 'If-Match': tag } }
  return {
    letPass: (code: string, issue: number | null, ground: string) =>
      answer(api.POST('/api/imports/{id}/overrides', { params, body: { code, issue, ground } as never })),
    apply: (leaveOutProblems: boolean, ground: string | null) =>
      answer(api.POST('/api/imports/{id}/apply', { params, body: { leaveOutProblems, ground } as never })),
    reverse: (ground: string) => answer(api.POST('/api/imports/{id}/reverse', { params, body: { ground } })),
    again: () => answer(api.POST('/api/imports/{id}/preview', { params: { path: { id } } })),
  }
}
