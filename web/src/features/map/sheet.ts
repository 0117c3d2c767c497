import { hatched } from '@/map/drawing'
import type { MapStyle } from '@/map/layer'
import { colour, faded } from '@/map/palette'
import type { Picture } from '@/map/picture'
import { number } from '@/shared/format'
import { translate } from '@/shared/i18n'
import type { SheetEntry } from './output'

export interface Sheet {
  title: string
  map: Picture
  /** Millimetres. */
  paper: readonly [number, number]
  edges: { margin: number; head: number; foot: number; side: number }
  /** Pixels a millimetre. */
  dots: number
  legend: SheetEntry[]
  notes: string[]
}

const INK = '#1a1a1a'
const FACE = "'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"

/** Lays the sheet out on a white page: title over, map left, legend, bar and north right, notes under. */
export function drawSheet(sheet: Sheet): HTMLCanvasElement {
  const { paper, edges, dots, map } = sheet
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(paper[0] * dots)
  canvas.height = Math.round(paper[1] * dots)
  const brush = canvas.getContext('2d') as CanvasRenderingContext2D
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.scale(dots, dots)
  brush.textBaseline = 'middle'
  const top = edges.margin + edges.head
  const [mapWidth, mapHeight] = [map.canvas.width / dots, map.canvas.height / dots]
  write(brush, sheet.title, paper[0] / 2, edges.margin + edges.head / 2 - 2, 8, 'center', true)
  brush.drawImage(map.canvas, edges.margin, top, mapWidth, mapHeight)
  brush.strokeStyle = INK
  brush.lineWidth = 0.4
  brush.strokeRect(edges.margin, top, mapWidth, mapHeight)
  const left = edges.margin + mapWidth + 5
  north(brush, paper[0] - edges.margin - 10, top + 10)
  let line = top + 26
  write(brush, translate('map.output.legend'), left, line, 4.4, 'left', true)
  for (const entry of sheet.legend) {
    line += 7
    if (line > top + mapHeight - 26) break
    swatch(brush, entry.look, left, line - 2, dots)
    write(brush, entry.text, left + 11, line, 3.4, 'left')
  }
  bar(brush, left, top + mapHeight - 12, (map.resolution * dots) / 1)
  write(brush, sheet.notes.join('　'), edges.margin, top + mapHeight + edges.foot / 2 + 1, 3, 'left')
  return canvas
}

function write(
  brush: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  size: number,
  align: CanvasTextAlign,
  heavy = false,
): void {
  brush.fillStyle = INK
  brush.font = `${heavy ? 'bold ' : ''}${size}px ${FACE}`
  brush.textAlign = align
  brush.fillText(text, x, y)
}

function swatch(brush: CanvasRenderingContext2D, look: MapStyle, x: number, y: number, dots: number): void {
  const shade = faded(colour(look.fill ?? '#808080'), look.hatch ? 0.9 : (look.fillOpacity ?? 0.35))
  const tile = look.hatch ? hatched(look.hatch, shade, 10) : null
  tile?.setTransform(new DOMMatrix().scale(2 / dots))
  brush.fillStyle = tile ?? shade
  brush.fillRect(x, y, 8, 4)
  brush.strokeStyle = colour(look.stroke ?? look.fill ?? '#808080')
  brush.lineWidth = 0.4
  brush.setLineDash(look.dash ? [1.2, 0.8] : [])
  brush.strokeRect(x, y, 8, 4)
  brush.setLineDash([])
}

/** An arrow to the north of the grid. */
function north(brush: CanvasRenderingContext2D, x: number, y: number): void {
  brush.fillStyle = INK
  brush.beginPath()
  brush.moveTo(x, y - 5)
  brush.lineTo(x + 3.4, y + 6)
  brush.lineTo(x, y + 3.6)
  brush.lineTo(x - 3.4, y + 6)
  brush.fill()
  write(brush, 'N', x, y - 8, 4, 'center', true)
}

/** A bar of a round number of metres, and the scale on paper, from metres a millimetre. */
function bar(brush: CanvasRenderingContext2D, x: number, y: number, metres: number): void {
  const most = metres * 44
  const power = 10 ** Math.floor(Math.log10(most))
  const length = [5, 2, 1].map((factor) => factor * power).find((one) => one <= most) ?? power
  const width = length / metres
  brush.strokeStyle = INK
  brush.lineWidth = 0.4
  brush.strokeRect(x, y, width, 1.8)
  brush.fillStyle = INK
  brush.fillRect(x, y, width / 2, 1.8)
  const text = length >= 1000 ? `${number(length / 1000)} km` : `${number(length)} m`
  write(brush, '0', x, y + 4.6, 3, 'center')
  write(brush, text, x + width, y + 4.6, 3, 'center')
  write(brush, translate('map.output.scale', { scale: number(Math.round(metres * 10) * 100) }), x, y - 4, 3.2, 'left')
}
