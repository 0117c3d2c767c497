/** A holder's share of the merged enterprise in per cent (组成及股比, clause 5.3). */
export interface Share {
  holder: string
  percent: string
}

/** Reads what is stored; nothing where nothing, or something else, stands there. */
export function readShares(text: string): Share[] {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list)
      ? list.map((one: Partial<Share>) => ({ holder: String(one.holder ?? ''), percent: String(one.percent ?? '') }))
      : []
  } catch {
    return []
  }
}

/** What is stored: lines with a holder or a share, as they are typed; the server judges them. */
export function storeShares(shares: Share[]): string {
  const kept = shares
    .map((one) => ({ holder: one.holder.trim(), percent: one.percent.trim() }))
    .filter((one) => one.holder || one.percent)
  return kept.length ? JSON.stringify(kept) : ''
}

/** Their sum as a person adds them up on paper, free of binary rounding; null where one is no number. */
export function sumOf(shares: Share[]): number | null {
  let units = 0
  for (const { percent } of shares) {
    if (!percent.trim()) continue
    const parsed = Number(percent)
    if (!Number.isFinite(parsed)) return null
    units += Math.round(parsed * 10_000)
  }
  return units / 10_000
}

/** Shares as a document prints them. */
export function printShares(text: string): string {
  return readShares(text)
    .map((one) => `${one.holder} ${one.percent}%`)
    .join('、')
}
