import { computed, inject, provide, ref, shallowRef, watch, type InjectionKey } from 'vue'
import { useRoute } from 'vue-router'
import type { Box, GeoCollection, Position } from '@/map/geojson'
import type { Click, Picked } from '@/map/layer'
import { useLoading } from '@/shared/loading'
import { useQueryChange } from '@/shared/query'
import { useSession } from '@/shared/session'
import { useDetails } from './details'
import * as fetched from './server'
import { passes, rightOf, THEMES, type Filter, type Right, type Theme } from './themes'
import { boxOf } from './where'

export type Mode = 'single' | 'split' | 'swipe'
export const MODES: Mode[] = ['single', 'split', 'swipe']
/** What ties rights to one another and to the ground: drawn when it is switched on. */
export const TIES = ['neighbours', 'overlaps', 'gaps', 'workings'] as const
export type Tie = (typeof TIES)[number]

/** Everything the page knows: what is on the map, how it is coloured and narrowed, what was pointed at. Kept in the address. */
function useChart() {
  const route = useRoute()
  const session = useSession()
  const text = (name: string): string => String(route.query[name] ?? '')

  const keep = useQueryChange()
  const kept = (name: string, usual: string) =>
    computed<string>({
      get: () => text(name) || usual,
      set: (value) => keep({ [name]: value === usual ? undefined : value || undefined }),
    })

  const theme = computed<Theme>({
    get: () => THEMES.find((one) => one === text('theme')) ?? 'disposition',
    set: (value) => keep({ theme: value === 'disposition' ? undefined : value, off: undefined }),
  })
  const mode = computed<Mode>({
    get: () => MODES.find((one) => one === text('mode')) ?? 'single',
    set: (value) => keep({ mode: value === 'single' ? undefined : value }),
  })
  const county = kept('county', '')
  const mineral = kept('mineral', '')
  const state = kept('state', '')
  const validOn = kept('asOf', '')
  const knownAt = kept('knownAt', '')
  const scenario = kept('scenario', 'S1')
  const off = computed(() => text('off').split(',').filter(Boolean))
  const shownLayers = computed(() => text('layers').split(',').filter(Boolean))
  const switched = (list: string[], one: string): string =>
    (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]).join(',')
  const toggleClass = (code: string): void => keep({ off: switched(off.value, code || '-') || undefined })
  const shownTies = computed(() => TIES.filter((one) => text('with').split(',').includes(one)))
  const toggleTie = (tie: Tie): void => keep({ with: switched(shownTies.value, tie) || undefined })
  const toggleLayer = (id: string): void => keep({ layers: switched(shownLayers.value, id) || undefined })

  const moment = computed<fetched.Moment>(() => ({
    ...(validOn.value ? { validOn: validOn.value } : {}),
    ...(knownAt.value ? { knownAt: knownAt.value } : {}),
  }))
  const ground = useLoading(() => fetched.rights(moment.value), [moment])
  const counties = useLoading(fetched.counties)
  const layerList = useLoading(() => fetched.layers(moment.value), [moment])
  const verdicts = useLoading(async () =>
    session.may('READ_VERDICTS') ? fetched.standings() : new Map<string, fetched.Standing>(),
  )
  const proposal = useLoading(async () => (session.may('READ_VERDICTS') ? fetched.newestProposal() : null))

  const found = useDetails()
  const { details } = found
  const features = computed(() => ground.data.value?.features.features ?? [])
  const rights = computed<Right[]>(() =>
    features.value.map((feature) => {
      const id = String(feature.id)
      return rightOf(feature, verdicts.data.value?.get(id))
    }),
  )
  const filter = computed<Filter>(() => ({
    county: county.value,
    mineral: mineral.value,
    state: state.value,
    off: off.value,
  }))
  const narrowed = computed(() => rights.value.filter((right) => passes(right, filter.value)))
  const wanted = computed(() =>
    verdicts.data.value && shownTies.value.some((one) => one !== 'workings')
      ? narrowed.value.flatMap(({ id }) => (verdicts.data.value?.has(id) ? [id] : []))
      : null,
  )
  watch(wanted, (ids) => ids && void found.load(ids), { immediate: true })

  const layerFeatures = shallowRef<Record<string, GeoCollection>>({})
  watch(
    [shownLayers, moment],
    async ([ids], [, before]) => {
      const had = before === moment.value ? layerFeatures.value : {}
      const got = await Promise.all(
        ids.map(
          async (id) => [id, had[id] ?? (await fetched.layerFeatures(id, moment.value).catch(() => null))] as const,
        ),
      )
      layerFeatures.value = Object.fromEntries(got.filter(([, found]) => found)) as Record<string, GeoCollection>
    },
    { immediate: true },
  )

  const seen = shallowRef<Box | null>(null)
  const boxes = computed(() => new Map(features.value.map((one) => [String(one.id), boxOf(one)])))
  const picked = shallowRef<Picked[]>([])
  const place = shallowRef<Position | null>(null)
  const selected = ref<string[]>([])
  const fit = shallowRef<Box | null>(null)
  /** A mine that was looked for and has no ground on the map. */
  const absent = shallowRef<{ id: string; name: string } | null>(null)
  function pick(click: Click): void {
    absent.value = null
    picked.value = click.picked
    place.value = click.at
    selected.value = click.picked.map((one) => one.id)
  }
  function choose(id: string, name = id): void {
    const right = rights.value.find((one) => one.id === id)
    absent.value = right ? null : { id, name }
    place.value = null
    picked.value = right ? [{ layer: 'rights', id, properties: {}, title: right.name }] : []
    selected.value = [id]
  }
  function clear(): void {
    absent.value = null
    picked.value = []
    selected.value = []
    place.value = null
  }

  return {
    ...{ theme, mode, county, mineral, state, validOn, knownAt, scenario, off, shownLayers, toggleClass, toggleLayer },
    ...{ moment, ground, counties, layerList, verdicts, proposal, features, rights, narrowed, filter },
    ...{
      details,
      detailsBusy: found.busy,
      detailsMany: found.tooMany,
      shownTies,
      toggleTie,
      boxes,
      layerFeatures,
      seen,
      picked,
      place,
      selected,
      absent,
      fit,
      pick,
      choose,
      clear,
    },
  }
}

export type Chart = ReturnType<typeof useChart>

const KEY: InjectionKey<Chart> = Symbol('chart')

export function giveChart(): Chart {
  const chart = useChart()
  provide(KEY, chart)
  return chart
}

/** The page's own, for the pieces on it. */
export function theChart(): Chart {
  const chart = inject(KEY)
  if (!chart) throw new Error('only within the map page')
  return chart
}
