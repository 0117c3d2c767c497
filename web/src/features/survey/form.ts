import { answer, api, tagged } from '@/shared/api'
import type { Bilingual } from '@/shared/i18n'
import type { Finding } from '@/shared/problem'

/** A field of a mine's form: what is on record, what is typed and not handed in yet. */
export interface Entry {
  key: string
  label: Bilingual
  unit: string
  group: string
  choices: string[]
  recorded?: string | null
  drafted?: string | null
  editable: boolean
}

export interface MineForm {
  mine: string
  name: string
  county: string
  version: number
  open: boolean
  entries: Entry[]
}

export type Texts = Record<string, string>

/** What stands in the field when the form opens. */
export function start(entry: Entry): string {
  return entry.drafted ?? entry.recorded ?? ''
}

/** What was typed since the texts were last saved; a field never touched is not sent. */
export function typedSince(saved: Texts, now: Texts): Texts {
  return Object.fromEntries(Object.entries(now).filter(([key, text]) => text !== (saved[key] ?? '')))
}

/** Fields that somebody else saved in the meantime and that differ from what is typed here. */
export function clashes(theirs: Entry[], saved: Texts, mine: Texts): { entry: Entry; theirs: string; mine: string }[] {
  const typed = typedSince(saved, mine)
  return theirs
    .filter((entry) => entry.key in typed && start(entry) !== saved[entry.key] && start(entry) !== typed[entry.key])
    .map((entry) => ({ entry, theirs: start(entry), mine: typed[entry.key] ?? '' }))
}

/** Findings by the key of their field; those at none under ''. */
export function byField(found: { field: string; finding: Finding }[]): Record<string, Finding[]> {
  const fields: Record<string, Finding[]> = {}
  for (const { field, finding } of found) (fields[field] ??= []).push(finding)
  return fields
}

/** Numbers of clauses that a sentence of help names: 第 4.1.7、4.3 条 → 4.1.7, 4.3. */
export function clausesIn(help: string): string[] {
  return [...new Set(help.match(/\d+(?:\.\d+)*/g) ?? [])]
}

const at = (mine: string) => ({ path: { mine } })

export async function readForm(mine: string): Promise<{ body: MineForm; tag: string }> {
  return (await tagged(api.GET('/api/survey/mines/{mine}', { params: at(mine) }))) as unknown as {
    body: MineForm
    tag: string
  }
}

export async function saveForm(mine: string, tag: string, entries: Texts): Promise<{ body: MineForm; tag: string }> {
  const params = { ...at(mine), header: { 'If-Match': tag } }
  const call = api.PUT('/api/survey/mines/{mine}', { params, body: { entries } })
  return (await tagged(call)) as unknown as { body: MineForm; tag: string }
}

export async function checkForm(mine: string, entries: Texts): Promise<Record<string, Finding[]>> {
  const call = api.POST('/api/survey/mines/{mine}/check', { params: at(mine), body: { entries } })
  return byField(((await answer(call)) as unknown as { items: { field: string; finding: Finding }[] }).items)
}

export async function submitForm(mine: string, tag: string, ground: string | null): Promise<void> {
  const params = { ...at(mine), header: { 'If-Match': tag } }
  await answer(api.POST('/api/survey/mines/{mine}/submit', { params, body: { ground } as never }))
}
