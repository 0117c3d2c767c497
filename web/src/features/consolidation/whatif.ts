import { answer, api } from '@/shared/api'
import type { Group } from './proposals'
import type { Tried } from './wishes'

/** Where a mine is moved: out of the search, alone, or the group (by its id) it shall join. */
export const DROPPED = 'DROPPED'
export const ALONE = 'ALONE'
export type Moves = Record<string, string>

export interface Fixed {
  locks: string[][]
  bans: string[][]
  mines: { mine: string; dropped: boolean }[]
}

/** What moves ask of the search: those who join a group are locked to it, one who shall be alone is banned from its companions. */
export function fixedBy(groups: Group[], moves: Moves): Fixed {
  const fixed: Fixed = { locks: [], bans: [], mines: [] }
  for (const [mine, target] of Object.entries(moves)) {
    if (target === DROPPED) fixed.mines.push({ mine, dropped: true })
    if (target !== ALONE) continue
    const own = groups.find((group) => group.members.some((one) => one.mine === mine))
    for (const one of own?.members ?? []) if (one.mine !== mine) fixed.bans.push([mine, one.mine])
  }
  for (const group of groups) {
    const joining = Object.keys(moves).filter((mine) => moves[mine] === group.id)
    const staying = group.members.map((one) => one.mine).filter((mine) => !moves[mine])
    if (joining.length && staying.length + joining.length > 1) fixed.locks.push([...staying, ...joining])
  }
  return fixed
}

export interface Question extends Fixed {
  county: string
  asOf: string
  reservesPercent: number
}
const AS_IT_IS = 100

export async function ask(question: Question): Promise<Tried> {
  const { county, asOf, locks, bans, mines, reservesPercent } = question
  const body = {
    ...{ county, asOf, locks, bans, mines },
    ...(reservesPercent === AS_IT_IS ? {} : { allReservesPercent: reservesPercent }),
  }
  return (await answer(api.POST('/api/sandboxes/consolidation', { body: body as never }))) as unknown as Tried
}
