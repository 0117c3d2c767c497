/** One leaf that differs between two records. */
export interface Difference {
  path: string
  before: unknown
  after: unknown
}

type Tree = unknown

function isBranch(value: Tree): value is Record<string, Tree> | Tree[] {
  return typeof value === 'object' && value !== null
}

function leaves(value: Tree, path: string, found: Map<string, unknown>): void {
  if (value === null || value === undefined) return
  if (!isBranch(value)) {
    found.set(path, value)
    return
  }
  for (const [key, below] of Object.entries(value)) leaves(below, path ? `${path}.${key}` : key, found)
}

/** Every leaf of either record that the other does not state alike, in the order of their paths. */
export function differences(before: unknown, after: unknown): Difference[] {
  const old = new Map<string, unknown>()
  const now = new Map<string, unknown>()
  leaves(before, '', old)
  leaves(after, '', now)
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .sort()
    .map((path) => ({ path, before: old.get(path), after: now.get(path) }))
}
