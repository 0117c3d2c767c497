import Graticule from 'ol/layer/Graticule'
import Fill from 'ol/style/Fill'
import Stroke from 'ol/style/Stroke'
import Text from 'ol/style/Text'
import { colour, faded } from './palette'

/** Meridians and parallels with their degrees and minutes at the edges. */
export function graticule(): Graticule {
  const label = (align: CanvasTextAlign, baseline: CanvasTextBaseline): Text =>
    new Text({
      font: `11px ${colour('--el-font-family')}`,
      textAlign: align,
      textBaseline: baseline,
      fill: new Fill({ color: colour('--el-text-color-secondary') }),
      stroke: new Stroke({ color: faded(colour('--el-bg-color'), 0.85), width: 3 }),
    })
  return new Graticule({
    zIndex: -10,
    wrapX: false,
    showLabels: true,
    targetSize: 140,
    lonLabelPosition: 0.01,
    latLabelPosition: 0.006,
    strokeStyle: new Stroke({ color: faded(colour('--el-text-color-secondary'), 0.28), width: 1 }),
    lonLabelFormatter: (degrees) => sexagesimal(degrees),
    latLabelFormatter: (degrees) => sexagesimal(degrees),
    lonLabelStyle: label('center', 'bottom'),
    latLabelStyle: label('start', 'middle'),
  })
}

/** 111.2083 → 111°12′30″, without what is zero at its end. */
export function sexagesimal(degrees: number): string {
  const seconds = Math.round(degrees * 3600)
  const [whole, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const two = (value: number): string => String(value).padStart(2, '0')
  if (rest) return `${whole}°${two(minutes)}′${two(rest)}″`
  return minutes ? `${whole}°${two(minutes)}′` : `${whole}°`
}
