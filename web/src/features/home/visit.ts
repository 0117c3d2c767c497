/** When an account was here last, kept in the browser: what changed since is what a person asks first. */
export interface Visit {
  /** Beginning of the visit before this one; null on the first. */
  since: string | null
  now: string
}

const GAP = 30 * 60 * 1000
const kept = (account: string): string => `kuangheng.visit.${account}`

interface Kept {
  before: string | null
  began: string
  seen: string
}

/** A pause of half an hour begins a new visit; within one visit `since` stays what it was. */
export function enter(account: string, now: Date = new Date(), store: Storage = localStorage): Visit {
  const at = now.toISOString()
  const old = read(store.getItem(kept(account)))
  const goesOn = old !== null && now.getTime() - Date.parse(old.seen) < GAP
  const next: Kept = goesOn ? { ...old, seen: at } : { before: old?.seen ?? null, began: at, seen: at }
  store.setItem(kept(account), JSON.stringify(next))
  return { since: next.before, now: at }
}

function read(text: string | null): Kept | null {
  try {
    const found = JSON.parse(text ?? 'null') as Kept | null
    return found && !Number.isNaN(Date.parse(found.seen)) ? found : null
  } catch {
    return null
  }
}
