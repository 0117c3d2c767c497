/** Mines by county and outcome. */
export type Counted = Record<string, Record<string, number>>

/** The counts over all counties before and after, in the order given; outcomes nobody has are left out. */
export function countEitherWay(
  before: Counted,
  after: Counted,
  order: string[],
): { outcome: string; before: number; after: number }[] {
  const sum = (counted: Counted, outcome: string): number =>
    Object.values(counted).reduce((all, county) => all + (county[outcome] ?? 0), 0)
  const known = new Set([...Object.values(before), ...Object.values(after)].flatMap((county) => Object.keys(county)))
  const ordered = [...order.filter((one) => known.has(one)), ...[...known].filter((one) => !order.includes(one)).sort()]
  return ordered.map((outcome) => ({ outcome, before: sum(before, outcome), after: sum(after, outcome) }))
}
