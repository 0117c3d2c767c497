import { colour, faded } from '@/map/palette'
import { hatched } from '@/map/drawing'
import { number } from '@/shared/format'
import { marks, type Slab } from './section'

const EDGE = { left: 56, right: 12, top: 14, bottom: 30 }

/** Draws the slabs over distance and elevation; a right without elevations stands over the whole height, faintly. */
export function drawSection(
  canvas: HTMLCanvasElement,
  cut: Slab[],
  length: number,
  colourOf: (mine: string) => string,
): void {
  const brush = canvas.getContext('2d')
  const { clientWidth: width, clientHeight: height } = canvas
  if (!brush || !width) return
  const ratio = window.devicePixelRatio || 1
  canvas.width = width * ratio
  canvas.height = height * ratio
  brush.scale(ratio, ratio)
  brush.font = `11px ${colour('--el-font-family')}`
  const [low, high] = range(cut)
  const x = (metres: number): number => EDGE.left + (metres / length) * (width - EDGE.left - EDGE.right)
  const y = (metres: number): number => EDGE.top + ((high - metres) / (high - low)) * (height - EDGE.top - EDGE.bottom)
  axes(brush, { x, y, low, high, length, width, height })
  for (const slab of cut) {
    const ink = colour(colourOf(slab.mine))
    const [left, right] = [x(slab.from), x(slab.to)]
    const [top, bottom] = [y(slab.top ?? high), y(slab.bottom ?? low)]
    const known = slab.top !== null && slab.bottom !== null
    brush.fillStyle = slab.excluded ? (hatched('cross', ink) ?? ink) : faded(ink, known ? 0.35 : 0.12)
    brush.fillRect(left, top, right - left, bottom - top)
    brush.strokeStyle = ink
    brush.setLineDash(known && !slab.excluded ? [] : [4, 3])
    brush.strokeRect(left, top, right - left, bottom - top)
    brush.setLineDash([])
    if (right - left > 40 && !slab.excluded) {
      brush.fillStyle = colour('--el-text-color-primary')
      brush.textAlign = 'center'
      brush.textBaseline = 'middle'
      brush.fillText(fitting(brush, slab.name, right - left - 6), (left + right) / 2, (top + bottom) / 2)
    }
  }
}

function range(cut: Slab[]): [number, number] {
  const known = cut.flatMap(({ bottom, top }) => [bottom, top]).filter((one) => one !== null)
  if (!known.length) return [0, 100]
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const margin = Math.max(10, (high - low) * 0.08)
  return [low - margin, high + margin]
}

interface Plane {
  x: (metres: number) => number
  y: (metres: number) => number
  low: number
  high: number
  length: number
  width: number
  height: number
}

function axes(brush: CanvasRenderingContext2D, plane: Plane): void {
  brush.fillStyle = colour('--el-text-color-regular')
  brush.strokeStyle = faded(colour('--el-text-color-secondary'), 0.3)
  brush.lineWidth = 1
  brush.textAlign = 'right'
  brush.textBaseline = 'middle'
  for (const at of marks(plane.low, plane.high, 5)) {
    const height = Math.round(plane.y(at)) + 0.5
    brush.fillText(`${number(at)} m`, EDGE.left - 6, height)
    brush.strokeRect(EDGE.left, height, plane.width - EDGE.left - EDGE.right, 0)
  }
  brush.textAlign = 'center'
  for (const at of marks(0, plane.length, 6))
    brush.fillText(`${number(at)} m`, plane.x(at), plane.height - EDGE.bottom + 14)
}

function fitting(brush: CanvasRenderingContext2D, text: string, room: number): string {
  if (brush.measureText(text).width <= room) return text
  let kept = text
  while (kept.length > 1 && brush.measureText(`${kept}…`).width > room) kept = kept.slice(0, -1)
  return `${kept}…`
}
