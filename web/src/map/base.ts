import type BaseLayer from 'ol/layer/Base'
import TileLayer from 'ol/layer/Tile'
import { get, transformExtent } from 'ol/proj'
import WMTS from 'ol/source/WMTS'
import XYZ from 'ol/source/XYZ'
import WMTSTileGrid from 'ol/tilegrid/WMTS'
import { DEGREES } from './projection'

/** A tile service as an operator writes it in map.json; docs/operations/map.md says what each field means. */
export interface BaseEntry {
  name: string
  kind: 'xyz' | 'wmts'
  url: string
  projection?: 'EPSG:4490' | 'EPSG:3857'
  layer?: string
  matrixSet?: string
  style?: string
  format?: string
  minZoom?: number
  maxZoom?: number
  attribution?: string
  opacity?: number
}

export interface MapSettings {
  base: BaseEntry[]
}

let asked: Promise<MapSettings> | null = null

/** The operator's map.json; no base map if there is none or it can't be read. */
export function mapSettings(): Promise<MapSettings> {
  asked ??= fetch('/map.json', { credentials: 'same-origin' })
    .then((response) => (response.ok ? response.json() : { base: [] }))
    .then((read: Partial<MapSettings>) => ({ base: Array.isArray(read.base) ? read.base : [] }))
    .catch(() => ({ base: [] }))
  return asked
}

const TILE = 256

export function baseLayers(entries: BaseEntry[]): BaseLayer[] {
  return entries.map(
    (entry, index) => new TileLayer({ source: source(entry), opacity: entry.opacity ?? 1, zIndex: index - 100 }),
  )
}

function source(entry: BaseEntry): XYZ | WMTS {
  const projection = get(entry.projection ?? DEGREES)!
  const world =
    projection.getCode() === DEGREES
      ? [-180, -90, 180, 90]
      : transformExtent([-180, -85.0511287798, 180, 85.0511287798], 'EPSG:4326', projection)
  const widest = ((world[2] ?? 0) - (world[0] ?? 0)) / TILE
  const zooms = Array.from({ length: (entry.maxZoom ?? 18) + 1 }, (_, zoom) => zoom)
  const grid = new WMTSTileGrid({
    origin: [world[0] ?? 0, world[3] ?? 0],
    resolutions: zooms.map((zoom) => widest / 2 ** zoom),
    matrixIds: zooms.map(String),
    tileSize: TILE,
  })
  const common = { projection, crossOrigin: 'anonymous', attributions: entry.attribution ?? '' }
  if (entry.kind === 'xyz') return new XYZ({ ...common, url: entry.url, tileGrid: grid })
  return new WMTS({
    ...common,
    url: entry.url,
    layer: entry.layer ?? '',
    matrixSet: entry.matrixSet ?? '',
    style: entry.style ?? 'default',
    format: entry.format ?? 'image/png',
    requestEncoding: entry.url.includes('{') ? 'REST' : 'KVP',
    tileGrid: grid,
  })
}
