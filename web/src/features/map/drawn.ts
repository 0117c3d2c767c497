import { computed, type ComputedRef } from 'vue'
import { NO_FEATURES, type GeoCollection } from '@/map/geojson'
import type { MapLayer, MapStyle } from '@/map/layer'
import { language, say, translate } from '@/shared/i18n'
import type { LayerRow } from './server'
import type { Chart } from './chart'
import { codeOf, lookOf, nameOf, type Right } from './themes'
import {
  CONTACT_LOOKS,
  contactLines,
  contactTitle,
  OVERLAP_LOOK,
  overlapping,
  overlapTitle,
  type ContactKind,
} from './ties'

export const GROUP: MapStyle = { fill: '--kh-merge', fillOpacity: 0.22, stroke: '--kh-merge', width: 2.4 }
export const GAP: MapStyle = {
  fill: '--kh-marked',
  fillOpacity: 0.9,
  hatch: 'dots',
  stroke: '--kh-marked',
  dash: [3, 2],
}
export const WORKINGS: MapStyle = {
  fill: '--kh-closure',
  fillOpacity: 0.9,
  hatch: 'cross',
  stroke: '--kh-closure',
  width: 1,
}
const SEAT: MapStyle = { fill: '--el-text-color-secondary', radius: 3, shape: 'square' }
const FOUND: MapStyle = { fill: '--kh-marked', radius: 7, shape: 'diamond' }
const OUTLINE: MapStyle = { stroke: '--kh-undecided', width: 1 }

const LAYER_COLOURS = ['--kh-layer-1', '--kh-layer-2', '--kh-layer-3', '--kh-layer-4', '--kh-layer-5', '--kh-layer-6']
const layerLooks = new Map<string, MapStyle>()

/** Where mining is banned the lines fall and lie close to a full line; where it is limited they rise and its edge is broken. */
export function layerLook(row: LayerRow, index: number): MapStyle {
  const colour = LAYER_COLOURS[index % LAYER_COLOURS.length] ?? '--kh-layer-1'
  const hard = row.strength === 'HARD'
  const made = layerLooks.get(row.id) ?? {
    fill: colour,
    fillOpacity: 0.75,
    hatch: hard ? 'falling' : 'rising',
    stroke: colour,
    width: 1.6,
    ...(!hard && { dash: [6, 3] }),
  }
  layerLooks.set(row.id, made)
  return made
}

const contactLook = (properties: Record<string, unknown>): MapStyle =>
  CONTACT_LOOKS[properties['kind'] as ContactKind] ?? CONTACT_LOOKS.NEAR

const LABELS_OF_RIGHTS = 45
const LABELS_OF_GROUPS = 60

/** What the map draws, computed from what the page knows. `now` is today's rights, `proposed` the newest proposal over them. */
export function useDrawn(chart: Chart, workings: ComputedRef<GeoCollection>) {
  const byId = computed(() => new Map(chart.rights.value.map((right) => [right.id, right])))
  const off = computed(() => new Set(chart.off.value))
  const onMap = computed<Right[]>(() =>
    chart.narrowed.value.filter((right) => !off.value.has(codeOf(chart.theme.value, right) || '-')),
  )
  const shownFeatures = computed<GeoCollection>(() => {
    const shown = new Set(onMap.value.map((right) => right.id))
    return { type: 'FeatureCollection', features: chart.features.value.filter((one) => shown.has(String(one.id))) }
  })
  const titleOf = (id: string): string => {
    const right = byId.value.get(id)
    return right ? `${right.name} · ${nameOf(chart.theme.value, codeOf(chart.theme.value, right))}` : id
  }
  const rightsLayer = computed<MapLayer>(() => {
    const theme = chart.theme.value
    const rights = byId.value
    return {
      id: 'rights',
      order: 20,
      features: shownFeatures.value,
      style: (_, id) => lookOf(theme, rights.get(id)?.[theme] ?? ''),
      title: (_, id) => titleOf(id),
      label: (properties) => String(properties['name'] ?? ''),
      labelFrom: LABELS_OF_RIGHTS,
    }
  })
  const outlines = computed<MapLayer>(() => ({ ...rightsLayer.value, id: 'outlines', order: 21, style: () => OUTLINE }))
  const constraints = computed<MapLayer[]>(() =>
    (chart.layerList.data.value ?? []).flatMap((row, index) => {
      const features = chart.layerFeatures.value[row.id]
      if (!features) return []
      const look = layerLook(row, index)
      const name = say(row.name)
      return {
        id: `layer-${row.id}`,
        order: 5,
        features,
        style: () => look,
        title: (properties: Record<string, unknown>) => `${name} · ${String(properties['name'] ?? '')}`,
      }
    }),
  )
  const seats = computed<MapLayer>(() => ({
    id: 'counties',
    order: 1,
    style: () => SEAT,
    label: (properties) => String(properties['name']),
    features: {
      type: 'FeatureCollection',
      features: (chart.counties.data.value ?? []).flatMap(({ id, name, seat }) =>
        seat ? { type: 'Feature', id, properties: { name }, geometry: { type: 'Point', coordinates: seat } } : [],
      ),
    },
  }))
  const proposed = computed<MapLayer[]>(() => {
    void language.value
    const all = chart.proposal.data.value?.geometry.features ?? []
    const of = (what: string): GeoCollection => ({
      type: 'FeatureCollection',
      features: all.filter(
        ({ properties }) => properties['scenario'] === chart.scenario.value && properties['what'] === what,
      ),
    })
    const members = (properties: Record<string, unknown>): string =>
      (properties['members'] as string[]).map((id) => byId.value.get(id)?.name ?? id).join('、')
    return [
      {
        id: 'groups',
        order: 30,
        features: of('group'),
        style: () => GROUP,
        title: (properties, id) => `${translate('map.group', { id })}：${members(properties)}`,
        label: (_, id) => id,
        labelFrom: LABELS_OF_GROUPS,
      },
      {
        id: 'gaps',
        order: 31,
        features: of('gap'),
        style: () => GAP,
        title: (properties) => `${translate('map.gap')}：${members(properties)}`,
      },
    ]
  })
  const found = computed<MapLayer[]>(() =>
    chart.place.value ? [{ id: 'place', order: 60, features: pointAt(chart.place.value), style: () => FOUND }] : [],
  )
  const inside = computed<MapLayer>(() => ({
    id: 'workings',
    order: 40,
    features: workings.value,
    style: () => WORKINGS,
    title: () => translate('map.workings'),
  }))
  const proposedGaps = computed<MapLayer[]>(() =>
    proposed.value.filter(({ id }) => id === 'gaps' && chart.mode.value === 'single').map((layer) => ({ ...layer })),
  )
  const ties = computed<MapLayer[]>(() => {
    void language.value
    const on = new Set(chart.shownTies.value)
    const details = chart.details.value
    const shown = new Set(onMap.value.map((right) => right.id))
    return [
      ...(on.has('overlaps')
        ? [
            {
              id: 'overlaps',
              order: 25,
              features: overlapping(shownFeatures.value.features, details),
              style: () => OVERLAP_LOOK,
              title: overlapTitle,
            },
          ]
        : []),
      ...(on.has('neighbours')
        ? [
            {
              id: 'contacts',
              order: 26,
              features: contactLines(shown, details, chart.boxes.value),
              style: contactLook,
              title: contactTitle,
            },
          ]
        : []),
      ...(on.has('gaps') ? proposedGaps.value : []),
    ]
  })
  const under = computed(() => [seats.value, ...constraints.value])
  const over = computed(() => [inside.value, ...found.value])
  const now = computed(() => [...under.value, rightsLayer.value, ...ties.value, ...over.value])
  const next = computed(() => [...under.value, outlines.value, ...proposed.value, ...over.value])
  const swiped = computed<MapLayer[]>(() => [
    ...under.value,
    { ...rightsLayer.value, side: 'left' },
    { ...bare(outlines.value), side: 'right' },
    ...proposed.value.map((layer) => ({ ...bare(layer), side: 'right' as const })),
    ...over.value,
  ])
  return { onMap, now, next, swiped, byId }
}

/** Names are drawn over everything and can't be cut at the divider: one side goes without. */
function bare(layer: MapLayer): MapLayer {
  const copy = { ...layer }
  delete copy.label
  return copy
}

function pointAt(place: number[]): GeoCollection {
  const geometry = { type: 'Point' as const, coordinates: [...place] }
  return { ...NO_FEATURES, features: [{ type: 'Feature', id: 'place', properties: {}, geometry }] }
}
