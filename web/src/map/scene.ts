import GeoJSON from 'ol/format/GeoJSON'
import type { Extent } from 'ol/extent'
import { createEmpty, extend, isEmpty } from 'ol/extent'
import type Geometry from 'ol/geom/Geometry'
import { defaults as interactions } from 'ol/interaction'
import BaseLayer from 'ol/layer/Base'
import VectorLayer from 'ol/layer/Vector'
import VectorImageLayer from 'ol/layer/VectorImage'
import OlMap from 'ol/Map'
import { transform, transformExtent } from 'ol/proj'
import type RenderEvent from 'ol/render/Event'
import VectorSource from 'ol/source/Vector'
import View from 'ol/View'
import { Drawing } from './drawing'
import type { Box, GeoCollection, Position } from './geojson'
import { graticule } from './graticule'
import type { MapLayer, Picked } from './layer'
import { DEGREES, drawingProjection } from './projection'

const MANY = 1500
const SHANXI: Box = [110.2, 34.6, 112.1, 35.9]
const REACH = 5

interface Drawn {
  layer: MapLayer
  source: VectorSource
  shape: VectorLayer | VectorImageLayer
  label?: VectorLayer
}

export interface SceneOptions {
  target: HTMLElement
  /** Shared with another map that shall move along. */
  view?: View
  still?: boolean
  pixelRatio?: number
}

/** A view in the 3° zone of the longitude. */
export function viewAround(longitude: number): View {
  const projection = drawingProjection(longitude)
  return new View({
    projection,
    extent: projection.getExtent(),
    minResolution: 0.05,
    maxResolution: 3000,
    smoothExtentConstraint: false,
    center: [500_000, 3_900_000],
    resolution: 300,
  })
}

/** An OpenLayers map that shows what it is told to: it knows layers of features, nothing of what they mean. */
export class Scene {
  readonly map: OlMap
  readonly drawing = new Drawing()
  private readonly drawn = new Map<string, Drawn>()
  private readonly marked: VectorLayer
  private grid: BaseLayer | null = null
  private ground: BaseLayer[] = []
  private divider = 0.5

  constructor(options: SceneOptions) {
    this.map = new OlMap({
      target: options.target,
      controls: [],
      interactions: options.still ? [] : interactions({ altShiftDragRotate: false, pinchRotate: false }),
      view: options.view ?? viewAround(111),
      ...(options.pixelRatio && { pixelRatio: options.pixelRatio }),
    })
    this.marked = new VectorLayer({ source: new VectorSource(), zIndex: 900 })
    this.map.addLayer(this.marked)
    if (!options.view) this.fit(SHANXI)
  }

  dispose(): void {
    this.map.setTarget(undefined)
    this.map.dispose()
  }

  get view(): View {
    return this.map.getView()
  }

  show(layers: MapLayer[]): void {
    const wanted = new Set(layers.map((layer) => layer.id))
    for (const id of [...this.drawn.keys()]) if (!wanted.has(id)) this.drop(id)
    layers.forEach((layer, index) => this.put(layer, layer.order ?? index))
  }

  /** Tiles under everything, or none. */
  lay(ground: BaseLayer[]): void {
    this.ground.forEach((layer) => this.map.removeLayer(layer))
    this.ground = ground
    ground.forEach((layer) => this.map.addLayer(layer))
  }

  showGrid(on: boolean): void {
    if (this.grid) this.map.removeLayer(this.grid)
    this.grid = on ? graticule() : null
    if (this.grid) this.map.addLayer(this.grid)
  }

  /** Draws all anew, as after a change of the theme. */
  redraw(): void {
    this.drawing.forget()
    if (this.grid) this.showGrid(true)
    for (const drawn of this.drawn.values()) {
      drawn.shape.changed()
      drawn.label?.changed()
    }
  }

  swipe(share: number): void {
    this.divider = share
    this.map.render()
  }

  /** Draws these features once more, heavily, over everything. */
  mark(ids: string[]): void {
    const source = this.marked.getSource() as VectorSource
    source.clear()
    const wanted = new Set(ids)
    for (const drawn of this.drawn.values())
      if (drawn.layer.visible !== false)
        source.addFeatures(drawn.source.getFeatures().filter((one) => wanted.has(String(one.getId()))))
    this.marked.setStyle(this.drawing.shape(HEAVY))
  }

  /** Everything within reach of a place in degrees, topmost layer first. */
  at(place: Position): Picked[] {
    const [x = 0, y = 0] = transform([...place], DEGREES, this.view.getProjection())
    const reach = REACH * (this.view.getResolution() ?? 1)
    const extent: Extent = [x - reach, y - reach, x + reach, y + reach]
    const found: Picked[] = []
    const layers = [...this.drawn.values()].filter(({ layer }) => layer.title && layer.visible !== false)
    layers.sort((one, other) => other.shape.getZIndex()! - one.shape.getZIndex()!)
    for (const { layer, source } of layers)
      source.forEachFeatureIntersectingExtent(extent, (feature) => {
        const id = String(feature.getId() ?? '')
        const properties = { ...feature.getProperties(), geometry: undefined }
        const exact = feature.getGeometry()?.getType().includes('olygon')
          ? this.covers(feature.getGeometry(), [x, y], reach)
          : true
        if (exact) found.push({ layer: layer.id, id, properties, title: layer.title!(properties, id) })
      })
    return found
  }

  private covers(geometry: Geometry | undefined, at: number[], reach: number): boolean {
    if (!geometry) return false
    if (geometry.intersectsCoordinate(at)) return true
    const [west = 0, south = 0, east = 0, north = 0] = geometry.getExtent()
    return Math.max(east - west, north - south) < 2 * reach
  }

  /** Moves so that the box, or else all that is shown, is seen whole. */
  fit(box?: Box | null, duration = 0): void {
    const extent = box ? transformExtent(box, DEGREES, this.view.getProjection()) : this.extent()
    if (isEmpty(extent)) return
    const room = Math.min(...(this.map.getSize() ?? [300, 300]))
    const margin = Math.round(room * 0.08)
    this.view.fit(extent, { padding: [margin, margin, margin, margin], maxZoom: 18, minResolution: 1, duration })
  }

  /** The box of these features, or of all. */
  boxOf(ids?: string[]): Box | null {
    const extent = createEmpty()
    const wanted = ids && new Set(ids)
    for (const { source } of this.drawn.values())
      for (const one of source.getFeatures())
        if (!wanted || wanted.has(String(one.getId()))) extend(extent, one.getGeometry()?.getExtent() ?? createEmpty())
    return isEmpty(extent) ? null : (transformExtent(extent, this.view.getProjection(), DEGREES) as Box)
  }

  /** What is seen now: its box in degrees and how many metres a pixel is. */
  seen(): { box: Box; resolution: number } {
    const extent = this.view.calculateExtent(this.map.getSize() ?? [1, 1])
    return {
      box: transformExtent(extent, this.view.getProjection(), DEGREES) as Box,
      resolution: this.view.getResolution() ?? 1,
    }
  }

  toDegrees(coordinate: number[]): Position {
    return transform(coordinate, this.view.getProjection(), DEGREES)
  }

  private extent(): Extent {
    const extent = createEmpty()
    for (const { source, layer } of this.drawn.values())
      if (layer.visible !== false) extend(extent, source.getExtent() ?? createEmpty())
    return extent
  }

  private put(layer: MapLayer, order: number): void {
    const before = this.drawn.get(layer.id)
    const large = layer.features.features.length > MANY
    if (
      before &&
      (large !== before.shape instanceof VectorImageLayer ||
        layer.side !== before.layer.side ||
        !layer.label !== !before.label)
    )
      this.drop(layer.id)
    const kept = this.drawn.get(layer.id)
    const drawn = kept ?? this.create(layer, large)
    if (drawn.layer.features !== layer.features || !kept) this.fill(drawn.source, layer.features)
    if (drawn.layer.style !== layer.style || !kept) drawn.shape.setStyle(this.drawing.shape(layer))
    if (drawn.label && (drawn.layer.label !== layer.label || !kept)) drawn.label.setStyle(this.drawing.label(layer))
    drawn.layer = layer
    drawn.shape.setVisible(layer.visible ?? true)
    drawn.shape.setZIndex(order)
    drawn.label?.setVisible(layer.visible ?? true)
    drawn.label?.setMaxResolution(layer.labelFrom ?? Infinity)
  }

  private create(layer: MapLayer, large: boolean): Drawn {
    const source = new VectorSource()
    const shape = large
      ? new VectorImageLayer({ source, imageRatio: 1.6 })
      : new VectorLayer({ source, ...(layer.side && { className: `ol-layer side-${layer.side}` }) })
    const drawn: Drawn = { layer, source, shape }
    if (layer.side) {
      shape.on('prerender', (event) => this.clip(event, drawn.layer.side))
      shape.on('postrender', (event) => (event.context as CanvasRenderingContext2D).restore())
    }
    this.map.addLayer(shape)
    if (layer.label) {
      drawn.label = new VectorLayer({ source, declutter: true, zIndex: 800 })
      this.map.addLayer(drawn.label)
    }
    this.drawn.set(layer.id, drawn)
    return drawn
  }

  private fill(source: VectorSource, features: GeoCollection): void {
    const read = new GeoJSON({ dataProjection: DEGREES, featureProjection: this.view.getProjection() })
    source.clear(true)
    source.addFeatures(read.readFeatures(features))
  }

  private drop(id: string): void {
    const drawn = this.drawn.get(id)
    if (!drawn) return
    this.map.removeLayer(drawn.shape)
    if (drawn.label) this.map.removeLayer(drawn.label)
    this.drawn.delete(id)
  }

  private clip(event: RenderEvent, side: MapLayer['side']): void {
    const brush = event.context as CanvasRenderingContext2D
    const { width, height } = brush.canvas
    const at = width * this.divider
    brush.save()
    brush.beginPath()
    brush.rect(side === 'right' ? at : 0, 0, side === 'right' ? width - at : at, height)
    brush.clip()
  }
}

const HEAVY: MapLayer = {
  id: 'marked',
  features: { type: 'FeatureCollection', features: [] },
  style: () => ({ stroke: '--kh-marked', width: 3.5, fill: '--kh-marked', fillOpacity: 0, radius: 8 }),
}
