/** Footprints of mines in longitude and latitude, as the map gives them. */
export interface Footprints {
  type: 'FeatureCollection'
  features: { type: 'Feature'; id: string; properties: Record<string, unknown>; geometry: unknown }[]
}

export type Box = [number, number, number, number]

/** A margin around a mine that shows what lies near it on the map; it decides nothing. */
const MARGIN = 0.02

function points(value: unknown, found: number[][]): number[][] {
  if (!Array.isArray(value)) return found
  if (typeof value[0] === 'number') found.push(value as number[])
  else for (const below of value) points(below, found)
  return found
}

/** West, south, east, north of a geometry, or null where it has no ground. */
export function boxOf(geometry: unknown): Box | null {
  const found = points((geometry as { coordinates?: unknown } | null | undefined)?.coordinates, [])
  if (!found.length) return null
  const [east, north] = [0, 1].map((axis) => found.map((point) => point[axis] ?? 0)) as [number[], number[]]
  return [Math.min(...east), Math.min(...north), Math.max(...east), Math.max(...north)]
}

export function around([west, south, east, north]: Box): Box {
  return [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN].map((side) => Number(side.toFixed(6))) as Box
}
