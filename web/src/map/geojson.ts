/** GeoJSON as the server gives it: longitude and latitude in EPSG:4490. */
export interface GeoFeature {
  type: 'Feature'
  id?: string | number
  properties: Record<string, unknown>
  geometry: Geometry | null
}

export type Position = number[]
export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'MultiPoint' | 'LineString'; coordinates: Position[] }
  | { type: 'Polygon' | 'MultiLineString'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] }
  | { type: 'GeometryCollection'; geometries: Geometry[] }

export interface GeoCollection {
  type: 'FeatureCollection'
  features: GeoFeature[]
}

/** West, south, east, north in degrees. */
export type Box = [number, number, number, number]

export const NO_FEATURES: GeoCollection = { type: 'FeatureCollection', features: [] }
