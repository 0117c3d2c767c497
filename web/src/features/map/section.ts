import type { GeoFeature, Position } from '@/map/geojson'
import { distance } from '@/map/geodesy'
import { toDegrees } from '@/map/projection'
import type { MineFile } from './server'

/** A piece of a right that the section cuts: metres along the line, metres of elevation. */
export interface Slab {
  mine: string
  name: string
  from: number
  to: number
  bottom: number | null
  top: number | null
  excluded: boolean
}

type Line = [Position, Position]

/** The shares of a line (0 to 1) that lie within rings, by the even-odd rule, so that holes are left out. */
export function within([from, to]: Line, rings: Position[][]): [number, number][] {
  const [x1 = 0, y1 = 0] = from
  const [dx, dy] = [(to[0] ?? 0) - x1, (to[1] ?? 0) - y1]
  const cuts = [0, 1]
  for (const ring of rings)
    ring.forEach((at, index) => {
      const next = ring[(index + 1) % ring.length] ?? at
      const [ex, ey] = [(next[0] ?? 0) - (at[0] ?? 0), (next[1] ?? 0) - (at[1] ?? 0)]
      const cross = dx * ey - dy * ex
      if (cross === 0) return
      const [ox, oy] = [(at[0] ?? 0) - x1, (at[1] ?? 0) - y1]
      const along = (ox * ey - oy * ex) / cross
      const side = (ox * dy - oy * dx) / cross
      if (along > 0 && along < 1 && side >= 0 && side <= 1) cuts.push(along)
    })
  cuts.sort((one, other) => one - other)
  const kept: [number, number][] = []
  cuts.slice(1).forEach((end, index) => {
    const start = cuts[index] ?? 0
    const middle = (start + end) / 2
    if (end - start < 1e-9 || !inside([x1 + dx * middle, y1 + dy * middle], rings)) return
    const last = kept.at(-1)
    if (last && last[1] === start) last[1] = end
    else kept.push([start, end])
  })
  return kept
}

export function inside([x = 0, y = 0]: Position, rings: Position[][]): boolean {
  let odd = false
  for (const ring of rings)
    ring.forEach((at, index) => {
      const next = ring[(index + 1) % ring.length] ?? at
      const [x1 = 0, y1 = 0] = at
      const [x2 = 0, y2 = 0] = next
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd
    })
  return odd
}

/** The rights a line crosses on the map, in the order of the features. */
export function crossed(line: Line, features: GeoFeature[]): string[] {
  return features.flatMap((feature) => {
    const { geometry } = feature
    const polygons =
      geometry?.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry?.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    return polygons.some((rings) => within(line, rings).length > 0) ? [String(feature.id)] : []
  })
}

/** What a line cuts out of each right's prisms. */
export function slabs(line: Line, files: MineFile[]): Slab[] {
  const length = distance(...line)
  return files.flatMap((file) =>
    file.prisms.flatMap((prism) => {
      const code = `EPSG:${file.crs}`
      const rings = prism.footprint.coordinates.map((ring) => ring.map((at) => toDegrees(at, code)))
      return within(line, rings).map(([start, end]) => ({
        mine: file.id,
        name: file.name,
        from: start * length,
        to: end * length,
        bottom: prism.elevations?.bottom ?? null,
        top: prism.elevations?.top ?? null,
        excluded: prism.sign === 'EXCLUDE',
      }))
    }),
  )
}

/** Round marks for an axis: about `wanted` of them between two values. */
export function marks(low: number, high: number, wanted: number): number[] {
  const rough = (high - low) / Math.max(1, wanted)
  if (!(rough > 0)) return [low]
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough
  const found: number[] = []
  for (let at = Math.ceil(low / step) * step; at <= high + step / 1000; at += step)
    found.push(Math.round(at * 1e6) / 1e6)
  return found
}
