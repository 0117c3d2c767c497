import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { GeoCollection } from '@/map/geojson'
import { geometryToDegrees } from '@/map/projection'
import { Problem } from '@/shared/problem'
import { mineFile, type MineFile } from './server'
import type { Chart } from './chart'
import { touches } from './where'

const MOST = 8
const MOST_IN_VIEW = 60

/**
 * The workings of the rights that were chosen, and of all in view where workings are switched on and not too many are in view; the
 * server gives them with the mine's file only.
 */
export function useWorkings(chart: Chart): ComputedRef<GeoCollection> {
  const files = shallowRef(new Map<string, MineFile>())
  let turn = 0
  const wanted = computed(() => {
    const known = new Set(chart.rights.value.map((right) => right.id))
    const chosen = [...new Set(chart.selected.value)].filter((id) => known.has(id)).slice(0, MOST)
    const seen = chart.seen.value
    if (!seen || !chart.shownTies.value.includes('workings')) return chosen
    const inView = chart.narrowed.value.flatMap(({ id }) => {
      const box = chart.boxes.value.get(id)
      return box && touches(box, seen) ? [id] : []
    })
    return inView.length > MOST_IN_VIEW ? chosen : [...new Set([...chosen, ...inView])]
  })
  watch(chart.moment, () => (files.value = new Map()))
  watch([wanted, chart.moment], async ([ids]) => {
    const mine = ++turn
    const had = files.value
    const got = await Promise.all(
      ids.map((id) =>
        had.has(id)
          ? had.get(id)
          : mineFile(id, chart.moment.value).catch((fault) => {
              if (fault instanceof Problem) return null
              throw fault
            }),
      ),
    )
    if (mine === turn) files.value = new Map(got.flatMap((file) => (file ? [[file.id, file] as const] : [])))
  })
  return computed(() => ({
    type: 'FeatureCollection',
    features: [...files.value.values()].flatMap((file) =>
      file.workings.flatMap(({ id, crs, geometry }) =>
        geometry
          ? { type: 'Feature' as const, id, properties: {}, geometry: geometryToDegrees(geometry, `EPSG:${crs}`) }
          : [],
      ),
    ),
  }))
}
