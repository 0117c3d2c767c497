import { answer, api, send, type Schemas } from '@/shared/api'
import { isWritten, translate } from '@/shared/i18n'
import type { Page } from '@/shared/pages'
import type { Whole } from '@/shared/whole'

export type Entry = Omit<
  Whole<Schemas['RecordedEntry']>,
  'position' | 'ground' | 'before' | 'after' | 'county' | 'actor'
> & {
  actor: { id: string; role: string; unit: string }
  position: number | null
  ground: string | null
  before: string | null
  after: string | null
  county: string | null
}

/** What the record is searched by; what is empty does not matter. */
export interface Sought {
  from: string
  to: string
  act: string
  actor: string
  county: string
  kind: string
  id: string
}
export const KINDS = [
  'mine',
  'enterprise',
  'county',
  'survey',
  'import',
  'run',
  'proposal',
  'policy',
  'layer',
  'ore-body',
  'user',
  'job',
  'system',
]

/** The beginning of a day in China standard time, or of the day after it. */
export function startOf(day: string, after = 0): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + after * 86_400_000).toISOString()
}

export function queryOf(sought: Sought): Record<string, string> {
  const query = {
    from: sought.from ? startOf(sought.from) : '',
    to: sought.to ? startOf(sought.to, 1) : '',
    act: sought.act,
    actor: sought.actor.trim(),
    county: sought.county,
    mine: sought.kind === 'mine' ? sought.id.trim() : '',
    caseId: sought.kind !== 'mine' && sought.kind && sought.id.trim() ? `${sought.kind}:${sought.id.trim()}` : '',
  }
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value))
}

export async function listEntries(sought: Sought, cursor?: string): Promise<Page<Entry>> {
  const query = { ...queryOf(sought), limit: 50, ...(cursor ? { cursor } : {}) } as never
  return (await answer(api.GET('/api/audit/entries', { params: { query } }))) as unknown as Page<Entry>
}

export const leafPath = (id: number): string => `/api/audit/entries/${id}/leaf`
export const proofPath = (id: number): string => `/api/audit/entries/${id}/proof`

export async function leafOf(id: number): Promise<Uint8Array> {
  return new Uint8Array(await (await send(leafPath(id))).arrayBuffer())
}
export async function proofOf(id: number): Promise<string> {
  return (await send(proofPath(id))).text()
}
export async function keyOfLog(): Promise<string> {
  return (await (await send('/log/key')).text()).trim()
}

/** What a case is: its kind in words and its number. */
export function caseOf(caseId: string): { kind: string; name: string; id: string } {
  const at = caseId.indexOf(':')
  const kind = at < 0 ? caseId : caseId.slice(0, at)
  const key = `audit.kinds.${kind}`
  return { kind, name: isWritten(key) ? translate(key) : kind, id: at < 0 ? '' : caseId.slice(at + 1) }
}

/** Where a case can be looked at, if there is a page for it. */
export function pageOf(caseId: string): string | null {
  const { kind, id } = caseOf(caseId)
  const pages: Record<string, string> = { mine: '/mines/', job: '/admin/jobs/', import: '/imports/' }
  return pages[kind] ? pages[kind] + encodeURIComponent(id) : null
}

export const bundlePath = (caseId: string): string => {
  const { kind, id } = caseOf(caseId)
  return `/api/audit/bundles/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`
}

/** Who did it; where one acted for another, both. */
export function actorName(id: string): string {
  const [who, whom] = id.split('>')
  return whom ? translate('audit.entry.actingFor', { who, whom }) : id
}

/** A subject or a personal field in words; its code where it has none. */
export function fieldName(key: string): string {
  const named = `audit.fields.${key}`
  return isWritten(named) ? translate(named) : key
}
