import type View from 'ol/View'
import { baseLayers, mapSettings } from './base'
import type { MapLayer } from './layer'
import { Scene, viewAround } from './scene'

const PATIENCE = 15_000

export interface Picture {
  canvas: HTMLCanvasElement
  /** Metres a pixel of the picture is. */
  resolution: number
}

/** Draws the layers once more, unseen, in any size and sharpness, around the same middle and as wide as the view is. */
export async function picture(
  view: View,
  seenWidth: number,
  layers: MapLayer[],
  size: [number, number],
  sharpness: number,
): Promise<Picture> {
  const target = document.createElement('div')
  Object.assign(target.style, {
    position: 'fixed',
    left: '-99999px',
    top: '0',
    width: `${size[0]}px`,
    height: `${size[1]}px`,
  })
  document.body.append(target)
  const own = viewAround(111)
  const copy = new (own.constructor as typeof View)({
    projection: view.getProjection(),
    center: view.getCenter() ?? [0, 0],
    resolution: ((view.getResolution() ?? 1) * seenWidth) / size[0],
    constrainResolution: false,
  })
  const scene = new Scene({ target, view: copy, still: true, pixelRatio: sharpness })
  try {
    scene.showGrid(true)
    scene.lay(baseLayers((await mapSettings()).base))
    scene.show(layers)
    await new Promise<void>((done) => {
      scene.map.once('rendercomplete', () => done())
      setTimeout(done, PATIENCE)
      scene.map.updateSize()
      scene.map.render()
    })
    return { canvas: flattened(target, size, sharpness), resolution: (copy.getResolution() ?? 1) / sharpness }
  } finally {
    scene.dispose()
    target.remove()
  }
}

function flattened(target: HTMLElement, [width, height]: [number, number], sharpness: number): HTMLCanvasElement {
  const whole = document.createElement('canvas')
  whole.width = width * sharpness
  whole.height = height * sharpness
  const brush = whole.getContext('2d')
  for (const part of target.querySelectorAll<HTMLCanvasElement>('.ol-layer canvas, canvas.ol-layer')) {
    if (!brush || !part.width) continue
    const opacity = (part.parentElement as HTMLElement).style.opacity || part.style.opacity
    brush.globalAlpha = opacity === '' ? 1 : Number(opacity)
    const matrix = /^matrix\(([^)]*)\)$/.exec(part.style.transform)?.[1]?.split(',').map(Number)
    const scale = part.style.width ? parseFloat(part.style.width) / part.width : 1 / sharpness
    const [a = scale, b = 0, c = 0, d = scale, e = 0, f = 0] = matrix ?? []
    brush.setTransform(a * sharpness, b, c, d * sharpness, e * sharpness, f * sharpness)
    brush.drawImage(part, 0, 0)
  }
  return whole
}
