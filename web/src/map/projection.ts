import { get, type Projection } from 'ol/proj'
import { register } from 'ol/proj/proj4'
import proj4 from 'proj4'
import type { Geometry, Position } from './geojson'

/**
 * CGCS2000 and nothing else: geographic degrees and Gauss–Krüger in 3° zones, both on GRS80. There is no transformation between
 * datums anywhere; EPSG:3857 is known only so that tiles which are cut by the Mercator formula can be placed.
 */
export const DEGREES = 'EPSG:4490'
const FIRST_ZONE = 25
const LAST_ZONE = 45

proj4.defs(DEGREES, '+proj=longlat +ellps=GRS80 +no_defs +type=crs')

const grid = (meridian: number, east: number): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${east} +y_0=0 +ellps=GRS80 +units=m +no_defs +type=crs`

for (let zone = FIRST_ZONE; zone <= LAST_ZONE; zone++) {
  proj4.defs(zonedCode(zone), grid(zone * 3, zone * 1e6 + 500_000))
  proj4.defs(meridianCode(zone * 3), grid(zone * 3, 500_000))
}
register(proj4)

/** The code of the zone whose eastings carry the zone's number: 37 → EPSG:4525. */
export function zonedCode(zone: number): string {
  return `EPSG:${4513 + zone - FIRST_ZONE}`
}

/** The code of the zone by its central meridian, eastings without a number: 111 → EPSG:4546. */
export function meridianCode(meridian: number): string {
  return `EPSG:${4534 + meridian / 3 - FIRST_ZONE}`
}

/** The central meridian of the 3° zone a longitude lies in. */
export function meridianOf(longitude: number): number {
  return Math.min(LAST_ZONE, Math.max(FIRST_ZONE, Math.round(longitude / 3))) * 3
}

/** The projection a map around this longitude is drawn in: its own 3° zone, true to angle and nearly to length. */
export function drawingProjection(longitude: number): Projection {
  const meridian = meridianOf(longitude)
  const projection = get(meridianCode(meridian)) as Projection
  projection.setExtent([-2_000_000, 0, 3_000_000, 8_000_000])
  projection.setWorldExtent([meridian - 15, 0, meridian + 15, 70])
  return projection
}

export function toGrid(degrees: Position, meridian: number): [number, number] {
  return proj4(DEGREES, meridianCode(meridian), [degrees[0] ?? 0, degrees[1] ?? 0]) as [number, number]
}

export function toDegrees(at: Position, code: string): [number, number] {
  return proj4(code, DEGREES, [at[0] ?? 0, at[1] ?? 0]) as [number, number]
}

/** A geometry in metres of a zone, or already in degrees, as degrees. */
export function geometryToDegrees(geometry: Geometry, code: string): Geometry {
  if (code === DEGREES) return geometry
  if (geometry.type === 'GeometryCollection')
    return { ...geometry, geometries: geometry.geometries.map((part) => geometryToDegrees(part, code)) }
  const turned = (nested: unknown): unknown =>
    Array.isArray(nested) && typeof nested[0] === 'number' ? toDegrees(nested, code) : (nested as unknown[]).map(turned)
  return { ...geometry, coordinates: turned(geometry.coordinates) } as Geometry
}

/** Whether a pair of degrees lies where the 3° zones of CGCS2000 are used. */
export function isPlausible([longitude, latitude]: Position): boolean {
  return longitude !== undefined && latitude !== undefined
    ? longitude >= 73.5 && longitude <= 136.5 && latitude >= 3 && latitude <= 54
    : false
}

/**
 * A place as people write it: degrees (longitude, latitude, either order; 111°12′30″ too), or CGCS2000 metres with the zone's number
 * in the easting (either order), or metres without it and the zone's number or central meridian after them. Null if it is none.
 */
export function readPlace(text: string): Position | null {
  const angles = [...text.matchAll(/(\d{1,3})\s*[°度]\s*(\d{1,2})\s*[′'分]\s*(\d{1,2}(?:\.\d+)?)?\s*[″"秒]?/g)].map(
    (hit) => Number(hit[1]) + Number(hit[2]) / 60 + Number(hit[3] ?? 0) / 3600,
  )
  if (angles.length === 2) return inOrder(angles)
  const parts = text
    .trim()
    .split(/[\s,，;；、]+/)
    .map((part) => Number(part.replace(/^[XYxy经纬度东北=:：]+|[°mM米]$/g, '')))
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !Number.isFinite(part))) return null
  return parts.length === 2 ? (inOrder(parts) ?? fromZoned(parts)) : fromBare(parts)
}

function inOrder(pair: number[]): Position | null {
  const swapped = [...pair].reverse()
  return isPlausible(pair) ? pair : isPlausible(swapped) ? swapped : null
}

function fromZoned(pair: number[]): Position | null {
  const [easting, northing] = [Math.max(...pair), Math.min(...pair)]
  const zone = Math.floor(easting / 1e6)
  if (zone < FIRST_ZONE || zone > LAST_ZONE) return null
  const place = toDegrees([easting, northing], zonedCode(zone))
  return isPlausible(place) ? place : null
}

function fromBare([first = 0, second = 0, zone = 0]: number[]): Position | null {
  const meridian = zone >= FIRST_ZONE && zone <= LAST_ZONE ? zone * 3 : zone
  if (meridian % 3 !== 0 || meridian < FIRST_ZONE * 3 || meridian > LAST_ZONE * 3) return null
  const place = toDegrees([Math.min(first, second), Math.max(first, second)], meridianCode(meridian))
  return isPlausible(place) ? place : null
}
