import Draw from 'ol/interaction/Draw'
import type LineString from 'ol/geom/LineString'
import type Polygon from 'ol/geom/Polygon'
import { unByKey } from 'ol/Observable'
import VectorLayer from 'ol/layer/Vector'
import VectorSource from 'ol/source/Vector'
import CircleImage from 'ol/style/Circle'
import Fill from 'ol/style/Fill'
import Stroke from 'ol/style/Stroke'
import Style from 'ol/style/Style'
import type { Position } from './geojson'
import { colour, faded } from './palette'
import type { Scene } from './scene'

export type SketchKind = 'line' | 'area'

/** Lets a person draw one line or area by hand, telling its places in degrees at every move. */
export class Sketch {
  private readonly source = new VectorSource()
  private readonly layer: VectorLayer
  private draw: Draw | null = null

  constructor(
    private readonly scene: Scene,
    private readonly tell: (places: Position[], finished: boolean) => void,
  ) {
    this.layer = new VectorLayer({ source: this.source, zIndex: 950, style: pen() })
    scene.map.addLayer(this.layer)
  }

  /** `most` points end the drawing by themselves; otherwise a double click or Enter does. */
  begin(kind: SketchKind, most?: number): void {
    this.end()
    const draw = new Draw({
      source: this.source,
      type: kind === 'line' ? 'LineString' : 'Polygon',
      style: pen(),
      ...(most && { maxPoints: most }),
    })
    draw.on('drawstart', ({ feature }) => {
      this.source.clear()
      const geometry = feature.getGeometry() as LineString | Polygon
      const key = geometry.on('change', () => this.tell(this.places(geometry), false))
      draw.once('drawend', () => {
        unByKey(key)
        this.tell(this.places(geometry), true)
      })
    })
    this.draw = draw
    this.scene.map.addInteraction(draw)
  }

  finish(): void {
    this.draw?.finishDrawing()
  }

  /** Stops drawing and takes away what was drawn. */
  end(): void {
    if (this.draw) this.scene.map.removeInteraction(this.draw)
    this.draw = null
    this.source.clear()
  }

  dispose(): void {
    this.end()
    this.scene.map.removeLayer(this.layer)
  }

  private places(geometry: LineString | Polygon): Position[] {
    const all = geometry.getType() === 'Polygon' ? (geometry as Polygon).getCoordinates()[0] : geometry.getCoordinates()
    return ((all ?? []) as number[][]).map((at) => this.scene.toDegrees(at))
  }
}

function pen(): Style {
  const ink = colour('--kh-marked')
  return new Style({
    stroke: new Stroke({ color: ink, width: 2.5, lineDash: [8, 4] }),
    fill: new Fill({ color: faded(ink, 0.12) }),
    image: new CircleImage({ radius: 4, fill: new Fill({ color: ink }) }),
  })
}
