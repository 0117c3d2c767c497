import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { GeoCollection } from '@/map/geojson'
import { geometryToDegrees } from '@/map/projection'
import { Problem } from '@/shared/problem'
import { mineFile, type MineFile } from './server'
import type { Chart } from './chart'

const MOST = 8

/** The workings of the rights that were chosen; the server gives them with the mine's file only. */
export function useWorkings(chart: Chart): ComputedRef<GeoCollection> {
  const files = shallowRef<MineFile[]>([])
  let turn = 0
  watch([chart.selected, chart.moment], async ([ids]) => {
    const mine = ++turn
    const known = new Set(chart.rights.value.map((right) => right.id))
    const wanted = [...new Set(ids)].filter((id) => known.has(id)).slice(0, MOST)
    const got = await Promise.all(
      wanted.map((id) =>
        mineFile(id, chart.moment.value).catch((fault) => {
          if (fault instanceof Problem) return null
          throw fault
        }),
      ),
    )
    if (mine === turn) files.value = got.filter((file) => file !== null)
  })
  return computed(() => ({
    type: 'FeatureCollection',
    features: files.value.flatMap((file) =>
      file.workings.flatMap(({ id, crs, geometry }) =>
        geometry
          ? { type: 'Feature' as const, id, properties: {}, geometry: geometryToDegrees(geometry, `EPSG:${crs}`) }
          : [],
      ),
    ),
  }))
}
