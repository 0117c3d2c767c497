import type { GeoCollection, Position } from './geojson'

export type Hatch = 'rising' | 'falling' | 'cross' | 'dots'

/**
 * How a feature is drawn. A colour is a custom property's name ('--kh-retain'), read anew when the theme changes, or #rrggbb.
 */
export interface MapStyle {
  fill?: string
  /** 0 to 1; 0.35 if left out. */
  fillOpacity?: number
  hatch?: Hatch
  stroke?: string
  width?: number
  dash?: number[]
  /** Radius of a point in pixels; a polygon too small to see is drawn as a point too. */
  radius?: number
  shape?: 'circle' | 'square' | 'diamond' | 'triangle'
}

type Properties = Record<string, unknown>

/** One layer of a map. Give a new object when something changed; `features` is compared by identity. */
export interface MapLayer {
  id: string
  features: GeoCollection
  style: (properties: Properties, id: string) => MapStyle
  /** Text beside a feature, from `labelFrom` metres a pixel on. */
  label?: (properties: Properties, id: string) => string
  labelFrom?: number
  /** What the pointer's note says of a feature; without it the layer can't be pointed at. */
  title?: (properties: Properties, id: string) => string
  visible?: boolean
  order?: number
  /** Drawn only on this side of the swipe's divider. */
  side?: 'left' | 'right'
}

/** A feature that was pointed at. */
export interface Picked {
  layer: string
  id: string
  properties: Properties
  title: string
}

export interface Click {
  picked: Picked[]
  at: Position
}
