import type { Box, GeoFeature, Geometry, Position } from '@/map/geojson'

function places(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(places)
  const flat = (nested: unknown): Position[] =>
    Array.isArray(nested) && typeof nested[0] === 'number' ? [nested as Position] : (nested as unknown[]).flatMap(flat)
  return flat(geometry.coordinates)
}

export function boxOf(feature: GeoFeature): Box | null {
  if (!feature.geometry) return null
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = 0, y = 0] of places(feature.geometry)) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

const MARGIN = 0.01

/** A right's box with some of what lies around it. */
export function boxOfRight(features: GeoFeature[], id: string): Box | null {
  const feature = features.find((one) => one.id === id)
  const box = feature ? boxOf(feature) : null
  return box && [box[0] - MARGIN, box[1] - MARGIN, box[2] + MARGIN, box[3] + MARGIN]
}

export function touches(box: Box, other: Box): boolean {
  return box[0] <= other[2] && other[0] <= box[2] && box[1] <= other[3] && other[1] <= box[3]
}
