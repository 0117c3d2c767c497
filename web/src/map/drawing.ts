import type { FeatureLike } from 'ol/Feature'
import { getCenter, getHeight, getWidth } from 'ol/extent'
import Point from 'ol/geom/Point'
import CircleImage from 'ol/style/Circle'
import Fill from 'ol/style/Fill'
import RegularShape from 'ol/style/RegularShape'
import Stroke from 'ol/style/Stroke'
import Style from 'ol/style/Style'
import Text from 'ol/style/Text'
import type { Hatch, MapLayer, MapStyle } from './layer'
import { colour, faded } from './palette'

const SMALL = 7
const TILE = 8

/** Styles are made once for each look (by identity: layers keep theirs) and shared by all features that have it. */
export class Drawing {
  private kept = new WeakMap<MapStyle, { plain: Style[]; small: Style[] }>()
  private readonly tiles = new Map<string, CanvasPattern | string>()

  forget(): void {
    this.kept = new WeakMap()
    this.tiles.clear()
  }

  shape(layer: MapLayer): (feature: FeatureLike, resolution: number) => Style[] {
    return (feature, resolution) => {
      const look = layer.style(feature.getProperties(), String(feature.getId() ?? ''))
      const made = this.made(look)
      const type = feature.getGeometry()?.getType()
      if (type !== 'Polygon' && type !== 'MultiPolygon') return type === 'Point' ? made.small.slice(0, 1) : made.plain
      const extent = feature.getGeometry()?.getExtent() ?? [0, 0, 0, 0]
      return Math.max(getWidth(extent), getHeight(extent)) / resolution < SMALL ? made.small : made.plain
    }
  }

  label(layer: MapLayer): (feature: FeatureLike) => Style | undefined {
    return (feature) => {
      const text = layer.label?.(feature.getProperties(), String(feature.getId() ?? ''))
      if (!text) return undefined
      const style = this.text(feature.getGeometry()?.getType() === 'Point' ? 12 : 0)
      style.getText()?.setText(text)
      return style
    }
  }

  text(offset: number): Style {
    return new Style({
      text: new Text({
        font: `12px ${colour('--el-font-family')}`,
        fill: new Fill({ color: colour('--el-text-color-primary') }),
        stroke: new Stroke({ color: faded(colour('--el-bg-color'), 0.9), width: 3 }),
        offsetY: offset,
        overflow: true,
      }),
    })
  }

  private made(look: MapStyle): { plain: Style[]; small: Style[] } {
    const kept = this.kept.get(look)
    if (kept) return kept
    const fill = look.fill ? new Fill({ color: this.fill(look) }) : undefined
    const stroke = look.stroke
      ? new Stroke({ color: colour(look.stroke), width: look.width ?? 1.2, ...(look.dash && { lineDash: look.dash }) })
      : undefined
    const image = point(look)
    const made = {
      plain: [new Style({ ...(fill && { fill }), ...(stroke && { stroke }) })],
      small: [new Style({ image, geometry: centre })],
    }
    this.kept.set(look, made)
    return made
  }

  private fill(look: MapStyle): string | CanvasPattern {
    const shade = faded(colour(look.fill ?? '#808080'), look.fillOpacity ?? 0.35)
    return look.hatch ? this.tile(look.hatch, shade) : shade
  }

  private tile(hatch: Hatch, shade: string): string | CanvasPattern {
    const key = hatch + shade
    const made = this.tiles.get(key) ?? hatched(hatch, shade) ?? shade
    this.tiles.set(key, made)
    return made
  }
}

function centre(feature: FeatureLike) {
  const geometry = feature.getGeometry()
  return geometry && geometry.getType() !== 'Point' ? new Point(getCenter(geometry.getExtent())) : (geometry as Point)
}

const CORNERS = { square: [4, Math.PI / 4], diamond: [4, 0], triangle: [3, 0] } as const

function point(look: MapStyle) {
  const paint = {
    radius: look.radius ?? 4,
    fill: new Fill({ color: faded(colour(look.fill ?? look.stroke ?? '#808080'), look.hatch ? 0.4 : 0.9) }),
    stroke: new Stroke({ color: colour('--el-bg-color'), width: 1 }),
  }
  if (!look.shape || look.shape === 'circle') return new CircleImage(paint)
  const [points, angle] = CORNERS[look.shape]
  return new RegularShape({ ...paint, points, angle })
}

/** A small tile of lines or dots in a colour, repeated over the ground. */
export function hatched(hatch: Hatch, shade: string, size = TILE): CanvasPattern | null {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  const brush = canvas.getContext('2d')
  if (!brush) return null
  brush.strokeStyle = brush.fillStyle = shade
  brush.lineWidth = 1.4
  const line = (x1: number, y1: number, x2: number, y2: number): void => {
    brush.moveTo(x1, y1)
    brush.lineTo(x2, y2)
  }
  if (hatch === 'dots') brush.arc(size / 2, size / 2, 1.3, 0, 7)
  for (const shift of [-size, 0, size]) {
    if (hatch === 'rising' || hatch === 'cross') line(shift, size, shift + size, 0)
    if (hatch === 'falling' || hatch === 'cross') line(shift, 0, shift + size, size)
  }
  if (hatch === 'dots') brush.fill()
  else brush.stroke()
  return brush.createPattern(canvas, 'repeat')
}
