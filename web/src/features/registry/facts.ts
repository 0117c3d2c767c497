import { number, day } from '@/shared/format'
import { say, type Bilingual } from '@/shared/i18n'
import type { FactOnFile, FactValue } from './mine'

/** A fact as the policy defines it. */
export interface FactDefinition {
  id: string
  label: Bilingual
  kind: string
  unit?: string | null
  words: unknown[]
  computed: boolean
  assertedBy: string[]
  question: Bilingual
  evidence: Bilingual
}

/** A fact of the policy with what is on file of it, if anything. */
export interface FactRow {
  key: string
  label: string
  question: string
  evidence: string
  kind: string
  unit: string | null
  words: string[]
  units: string[]
  onFile: FactOnFile | null
}

const row = (definition: FactDefinition, onFile: FactOnFile | null): FactRow => ({
  key: definition.id,
  label: say(definition.label),
  question: say(definition.question),
  evidence: say(definition.evidence),
  kind: definition.kind,
  unit: definition.unit ?? null,
  words: definition.words.map((one) =>
    typeof one === 'string' ? one : String((one as { code?: string }).code ?? one),
  ),
  units: definition.assertedBy,
  onFile,
})

/**
 * Facts by the unit that answers for them first, in the policy's order; facts nobody has stated only if asked for. Facts on file
 * that the policy does not know stand last under a unit of their own.
 */
export function rowsByUnit(
  definitions: readonly FactDefinition[],
  onFile: FactOnFile[],
  all: boolean,
): { unit: string; rows: FactRow[] }[] {
  const filed = new Map(onFile.map((fact) => [fact.key, fact]))
  const groups = new Map<string, FactRow[]>()
  const add = (unit: string, one: FactRow): void => void groups.set(unit, [...(groups.get(unit) ?? []), one])
  for (const definition of definitions) {
    const found = filed.get(definition.id) ?? null
    filed.delete(definition.id)
    if (found || (all && !definition.computed)) add(definition.assertedBy[0] ?? '', row(definition, found))
  }
  for (const fact of filed.values())
    add(fact.claims[0]?.assertedBy ?? '', {
      key: fact.key,
      label: fact.key,
      question: '',
      evidence: '',
      kind: '',
      unit: null,
      words: [],
      units: fact.claims.map((claim) => claim.assertedBy),
      onFile: fact,
    })
  return [...groups].map(([unit, rows]) => ({ unit, rows }))
}

/** The policy's code of an organisation: county:140828 → COUNTY. */
export function unitCode(unit: string): string {
  const kind = unit.split(':')[0] ?? ''
  return kind === kind.toLowerCase() ? kind.toUpperCase() : unit
}

/** Whether to offer an entry on a fact: offices may for any unit, others for their own. The server decides all the same. */
export function mayFind(one: FactRow, unit: string, may: (permission: string) => boolean): boolean {
  if (!one.kind) return false
  if (may('WRITE_REGISTRY')) return true
  return (may('ANSWER_QUESTIONS') || may('REPORT_OWN')) && one.units.includes(unitCode(unit))
}

type Translate = (key: string) => string

/** The value of a fact as people write it. */
export function shownValue(value: FactValue | undefined, unit: string | null, t: Translate): string {
  if (value === true) return t('registry.yes')
  if (value === false) return t('registry.no')
  if (typeof value === 'number') return `${number(value)}${unit ? ` ${unit}` : ''}`
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value)
  return value ?? ''
}

/** A fact as typed into the form. */
export interface Typed {
  value: FactValue
  assertedBy: string
  document: string
  date: string
  state: string
}

const VALUE_KEYS: Record<string, string> = { YES_NO: 'yesNo', AMOUNT: 'amount', WORD: 'word', DAY: 'day' }

/** What is typed in the registry's own form of a fact. */
export function factContent(key: string, kind: string, typed: Typed): Record<string, unknown> {
  const value = kind === 'AMOUNT' ? Number(typed.value) : typed.value
  return {
    key,
    value: { [VALUE_KEYS[kind] ?? 'word']: value },
    source: {
      assertedBy: typed.assertedBy,
      date: typed.date,
      state: typed.state,
      document: { title: typed.document.trim() },
    },
  }
}
