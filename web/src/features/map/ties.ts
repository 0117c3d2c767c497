import type { Box, GeoCollection, GeoFeature } from '@/map/geojson'
import type { MapStyle } from '@/map/layer'
import { translate } from '@/shared/i18n'
import { readSource } from '@/shared/source'
import type { Detail } from './server'

/** Ways in which the ground of two rights lies to one another, the closest first. */
export const CONTACTS = ['OVERLAP', 'EDGE', 'POINT', 'NEAR'] as const
export type ContactKind = (typeof CONTACTS)[number]

export const CONTACT_LOOKS: Record<ContactKind, MapStyle> = {
  OVERLAP: { stroke: '--kh-closure', width: 4 },
  EDGE: { stroke: '--kh-merge', width: 3 },
  POINT: { stroke: '--kh-merge', width: 2, dash: [2, 3] },
  NEAR: { stroke: '--kh-other', width: 1.6, dash: [7, 5] },
}
export const OVERLAP_LOOK: MapStyle = { stroke: '--kh-closure', width: 3.2, fill: '--kh-closure', fillOpacity: 0 }

type Boxes = ReadonlyMap<string, Box | null>

/** A line between the middles of each two rights the verdicts found to touch, overlap or lie near; each pair once. */
export function contactLines(
  shown: ReadonlySet<string>,
  details: ReadonlyMap<string, Detail>,
  boxes: Boxes,
): GeoCollection {
  const lines = new Map<string, GeoFeature>()
  for (const [mine, { contacts }] of details)
    for (const { mine: other, kind, metres } of contacts) {
      const [from, to] = [boxes.get(mine), boxes.get(other)]
      if (!from || !to || !shown.has(mine) || !shown.has(other)) continue
      const id = [mine, other].sort().join('–')
      lines.set(id, {
        type: 'Feature',
        id,
        properties: { kind, metres, mine, other },
        geometry: { type: 'LineString', coordinates: [middle(from), middle(to)] },
      })
    }
  return { type: 'FeatureCollection', features: [...lines.values()] }
}

/** The rights that overlap a layer where mining is forbidden or limited, with the names of what they overlap. */
export function overlapping(features: GeoFeature[], details: ReadonlyMap<string, Detail>): GeoCollection {
  return {
    type: 'FeatureCollection',
    features: features.flatMap((feature) => {
      const overlaps = details.get(String(feature.id))?.overlaps ?? []
      return overlaps.length ? [{ ...feature, properties: { ...feature.properties, overlaps } }] : []
    }),
  }
}

export function contactTitle(properties: Record<string, unknown>): string {
  const { kind, metres, mine, other } = properties as { kind: string; metres: number; mine: string; other: string }
  return `${mine}：${translate(`source.contact.${kind}`, { mine: other, metres })}`
}

export function overlapTitle(properties: Record<string, unknown>): string {
  const overlaps = (properties['overlaps'] as string[]).map(readSource).join('；')
  return `${String(properties['name'] ?? '')} · ${translate('map.ties.overlaps')}：${overlaps}`
}

function middle([west, south, east, north]: Box): [number, number] {
  return [(west + east) / 2, (south + north) / 2]
}
