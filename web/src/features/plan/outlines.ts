import type { Content } from './plans'

/** The outline of a merged area, in metres: east to the right, north up. */
export interface Outline {
  area: string
  points: [east: number, north: number][]
}

const VERTICES = 'T6'
const [AREA, , NORTH, EAST] = [0, 1, 2, 3]

/** The merged areas of a version, from its table of vertices, where X runs north and Y east. */
export function outlinesOf(content: Content | null): Outline[] {
  const rows = content?.tables.find((table) => table.id === VERTICES)?.rows ?? []
  const found = new Map<string, Outline>()
  for (const row of rows) {
    const area = row[AREA] ?? ''
    const point: [number, number] = [Number(row[EAST]), Number(row[NORTH])]
    if (!point.every(Number.isFinite)) continue
    const outline = found.get(area) ?? { area, points: [] }
    outline.points.push(point)
    found.set(area, outline)
  }
  return [...found.values()].filter((outline) => outline.points.length > 2)
}

/** The frame around outlines with a margin: left, top, width and height of an SVG view, north up. */
export function frameOf(outlines: Outline[]): string {
  const points = outlines.flatMap((outline) => outline.points)
  const easts = points.map(([east]) => east)
  const norths = points.map(([, north]) => north)
  const [west, east] = [Math.min(...easts), Math.max(...easts)]
  const [south, north] = [Math.min(...norths), Math.max(...norths)]
  const margin = 0.06 * Math.max(east - west, north - south, 1)
  return [west - margin, -north - margin, east - west + 2 * margin, north - south + 2 * margin].join(' ')
}

export const pathOf = (outline: Outline): string => outline.points.map(([east, north]) => `${east},${-north}`).join(' ')

/** Where an area's name stands. */
export function middleOf(outline: Outline): { x: number; y: number } {
  const count = outline.points.length
  const sum = outline.points.reduce(([e, n], [east, north]) => [e + east, n + north], [0, 0])
  return { x: sum[0]! / count, y: -sum[1]! / count }
}
