import type { FactRow } from './facts'
import type { Mine } from './mine'

/** The matters clause 5.1 asks for beside the ground and the ore. */
export const MATTERS = ['safety', 'ecology', 'money'] as const
export type Matter = (typeof MATTERS)[number]

/** Survey columns by the matter they belong to, in the words of the survey. */
export const NOTES_OF: Record<Matter, string[]> = {
  safety: [],
  ecology: ['修复义务', '基金余额', '绿色矿山'],
  money: ['出让收益欠缴', '债权债务'],
}

const UNITS: Partial<Record<string, Matter>> = { EM: 'safety', EE: 'ecology', FI: 'money', TAX: 'money' }
const FACTS: Partial<Record<string, Matter>> = {
  greenMine: 'ecology',
  unfitAfterWithdrawal: 'ecology',
  incomeBelowRestoration: 'ecology',
}

/** Facts on file that belong to a matter, by the unit that answers for them first or by what they ask. */
export function factsOf(matter: Matter, rows: FactRow[]): FactRow[] {
  return rows.filter((row) => row.onFile && (FACTS[row.key] ?? UNITS[row.units[0] ?? '']) === matter)
}

/** The safety licence that ends last. */
export function safetyLicence(mine: Mine): Mine['titles'][0] | undefined {
  return mine.titles
    .filter((title) => title.kind === 'SAFETY_LICENCE')
    .sort((one, other) => (other.to ?? '').localeCompare(one.to ?? ''))[0]
}
