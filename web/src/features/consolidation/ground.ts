import type { Box, GeoCollection, GeoFeature } from '@/map/geojson'
import type { MapLayer, MapStyle } from '@/map/layer'
import { groupNumber } from './reading'

export const GROUP: MapStyle = { fill: '--kh-merge', fillOpacity: 0.22, stroke: '--kh-merge', width: 2.4 }
export const ADOPTED: MapStyle = { fill: '--kh-retain', fillOpacity: 0.3, stroke: '--kh-retain', width: 2.8 }
export const GAP: MapStyle = {
  fill: '--kh-marked',
  fillOpacity: 0.9,
  hatch: 'dots',
  stroke: '--kh-marked',
  dash: [3, 2],
}
export const LEFT_OVER: MapStyle = {
  fill: '--kh-exit',
  fillOpacity: 0.9,
  hatch: 'rising',
  stroke: '--kh-exit',
  width: 1.8,
}
export const ASIDE: MapStyle = { fill: '--kh-undecided', fillOpacity: 0.1, stroke: '--kh-undecided', width: 1 }
const MEMBER: MapStyle = { stroke: '--kh-merge', width: 1, dash: [4, 3] }

export interface Drawing {
  /** Today's footprints and the merged areas of every scenario. */
  rights: GeoCollection
  merged: GeoCollection
  scenario: string
  /** The mines the proposal speaks of, by name; others are not drawn. */
  names: Map<string, string>
  leftOver: Set<string>
  grouped: Set<string>
  adopted: Set<string>
}

const only = (all: GeoCollection, wanted: (feature: GeoFeature) => boolean): GeoCollection => ({
  type: 'FeatureCollection',
  features: all.features.filter(wanted),
})

/** What the map of a scenario shows: today's rights below, groups and the gaps they take in above. */
export function layersOf(drawn: Drawing): MapLayer[] {
  const { merged, scenario, names, leftOver, grouped, adopted } = drawn
  const of = (what: string): GeoCollection =>
    only(merged, ({ properties }) => properties['scenario'] === scenario && properties['what'] === what)
  const members = (properties: Record<string, unknown>): string =>
    (properties['members'] as string[]).map((mine) => names.get(mine) ?? mine).join('、')
  return [
    {
      id: 'rights',
      order: 10,
      features: only(drawn.rights, (feature) => names.has(String(feature.id))),
      style: (_, id) => (leftOver.has(id) ? LEFT_OVER : grouped.has(id) ? MEMBER : ASIDE),
      title: (properties, id) => String(properties['name'] ?? id),
      label: (properties) => String(properties['name'] ?? ''),
      labelFrom: 14,
    },
    {
      id: 'groups',
      order: 20,
      features: of('group'),
      style: (_, id) => (adopted.has(id) ? ADOPTED : GROUP),
      title: (properties, id) => `${groupNumber(id)} ${members(properties)}`,
      label: (_, id) => groupNumber(id),
      labelFrom: 60,
    },
    { id: 'gaps', order: 30, features: of('gap'), style: () => GAP, title: members },
  ]
}

function corners(value: unknown, found: number[][]): number[][] {
  if (!Array.isArray(value)) return found
  if (typeof value[0] === 'number') found.push(value as number[])
  else for (const below of value) corners(below, found)
  return found
}

/** The box around features with as much ground around them as they are large; null where there is none. */
export function boxAround(features: GeoFeature[]): Box | null {
  const found = features.flatMap(({ geometry }) =>
    corners((geometry as { coordinates?: unknown } | null)?.coordinates, []),
  )
  if (!found.length) return null
  const [east, north] = [0, 1].map((axis) => found.map((point) => point[axis] ?? 0)) as [number[], number[]]
  const [west, south, right, top] = [Math.min(...east), Math.min(...north), Math.max(...east), Math.max(...north)]
  const [wide, high] = [right - west, top - south]
  return [west - wide, south - high, right + wide, top + high]
}
