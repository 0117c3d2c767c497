import { number } from '@/shared/format'
import { isWritten, language, translate } from '@/shared/i18n'
import type { Document, Group, Held, Missed, Place, Scenario } from './proposals'

/** The server's words for units, as keys of their words in both languages. */
const UNITS: Record<string, string> = {
  座: 'mines',
  套: 'systems',
  家: 'owners',
  米: 'metres',
  平方米: 'squareMetres',
  万吨: 'tonnes',
  '万吨/年': 'yearlyTonnes',
  年: 'years',
  '%': 'percent',
}

export function unitName(unit: string): string {
  const key = UNITS[unit]
  return key ? translate(`consolidation.units.${key}`) : unit
}

/** A number as the field writes it: at most two digits after the point. */
export const short = (value: number | null | undefined): string =>
  value === null || value === undefined ? number(value) : number(Math.round(value * 100) / 100)

/** A value with its unit, % close to it. */
export function measure(value: number | null | undefined, unit: string): string {
  const name = unitName(unit)
  return unit === '%' ? `${short(value)}%` : `${short(value)} ${name}`.trim()
}

function named(kind: string, code: string): string {
  const key = `consolidation.${kind}.${code}`
  return isWritten(key) ? translate(key) : code
}
export const constraintName = (code: string): string => named('constraint', code)
export const objectiveName = (code: string): string => named('objective', code)

/** S1 → 方案一; another id stands as it is. */
export function scenarioName(id: string): string {
  const count = /^S(\d+)$/.exec(id)?.[1]
  if (!count) return id
  const digits = language.value === 'zh-CN' ? 'zh-u-nu-hanidec' : 'en'
  return translate('consolidation.scenario.nth', { n: new Intl.NumberFormat(digits).format(Number(count)) })
}

/** The short number of a group inside its scenario: S1-G03 → G03. */
export const groupNumber = (id: string): string => id.replace(/^S\d+-/, '')

/** The name of every mine a document knows. */
export function namesIn(document: Document): Map<string, string> {
  const names = new Map<string, string>()
  const note = ({ mine, name }: { mine: string; name: string | null }): void => void names.set(mine, name ?? mine)
  for (const scenario of document.scenarios) {
    scenario.groups.forEach((group) => group.members.forEach(note))
    scenario.leftOver.forEach(note)
  }
  document.excluded.forEach(note)
  return names
}

/** A figure of a group as its constraint states it, in the unit the policy uses; else none. */
export const held = (group: Group, constraint: string): Held | undefined =>
  group.justifications.find((one) => one.constraint === constraint && one.actual !== null)

export const mergedIn = (scenario: Scenario): number =>
  scenario.groups.reduce((sum, group) => sum + group.members.length, 0)

/** What a group is called: its lead's mine first, how many with it. */
export function groupName(group: Group): string {
  const lead = group.lead[0]?.mine
  const first = group.members.find((member) => member.mine === lead) ?? group.members[0]
  const name = first?.name ?? first?.mine ?? group.id
  return group.members.length > 1 ? translate('consolidation.group.named', { name, count: group.members.length }) : name
}

/** Where a mine stands, in words: with whom, left over, taking no part. */
export function placeName(place: Place, names: Map<string, string>): string {
  if (place.standing !== 'GROUP') return named('standing', place.standing)
  if (!place.with.length) return translate('consolidation.standing.ALONE')
  return translate('consolidation.standing.WITH', {
    names: place.with.map((mine) => names.get(mine) ?? mine).join('、'),
  })
}

/** Whether a mine found a group, lost it, or neither; for its colour, which says nothing the words do not. */
export function standingTone(before: Place, after: Place): 'found' | 'lost' | '' {
  if (before.standing === after.standing) return ''
  return after.standing === 'GROUP' ? 'found' : before.standing === 'GROUP' ? 'lost' : ''
}

/**
 * Whether the constraint named is what fails. A partner that takes no part, or a merger that is feasible but worse, comes as
 * CONNECTED without a shortfall: its text alone says why.
 */
export const failsBy = (missed: Pick<Missed, 'constraint' | 'shortfall'>): boolean =>
  missed.constraint !== 'CONNECTED' || missed.shortfall !== null
