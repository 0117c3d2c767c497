const DAY = 86_400_000
const at = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)

/** Days from one calendar day to another; below zero once it is past. */
export function daysUntil(due: string, today: string): number {
  return Math.round((at(due) - at(today)) / DAY)
}
