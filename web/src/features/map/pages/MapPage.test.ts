import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { MapLayer } from '@/map/layer'
import { i18n } from '@/shared/i18n'
import { Problem } from '@/shared/problem'
import { useSession } from '@/shared/session'
import * as server from '../server'
import MapPage from './MapPage.vue'

vi.mock('../server')
vi.mock('@/shared/counties', () => ({
  useCounties: () => ({ list: [], load: () => Promise.resolve(), name: (code: string) => code }),
}))

const square = (west: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 35],
      [west + 0.01, 35],
      [west + 0.01, 35.01],
      [west, 35.01],
      [west, 35],
    ],
  ],
})
const right = (id: string, west: number, mineral: string) => ({
  type: 'Feature' as const,
  id,
  properties: { id, name: `示例${id}`, county: '140828', holder: '虚构公司', mineral, state: 'PRODUCING' },
  geometry: square(west),
})
const rights = [right('A-1', 111, 'iron'), right('A-2', 111.02, 'iron'), right('B-1', 111.04, 'copper')]
const verdict = (outcome: string) => ({ outcome }) as server.Standing

/** Stands for the drawn map: keeps what it is told to show. */
const Drawn = defineComponent({
  name: 'MapView',
  props: {
    layers: { type: Array, default: () => [] },
    name: { type: String, default: '' },
    selected: { type: Array, default: () => [] },
    fit: { type: Array, default: null },
    divider: { type: Number, default: 0 },
    busy: Boolean,
    view: { type: Object, default: null },
  },
  emits: ['pick', 'move', 'ready'],
  setup:
    (props, { slots }) =>
    () =>
      h('div', { 'aria-label': props.name }, slots['default']?.()),
})

async function open(address = '/map') {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: MapPage }],
  })
  await router.push(address)
  const page = mount(MapPage, {
    attachTo: document.body,
    global: { plugins: [i18n, router], stubs: { MapView: Drawn, transition: false } },
  })
  await flushPromises()
  const layer = (id: string) => (page.findComponent(Drawn).props('layers') as MapLayer[]).find((one) => one.id === id)
  const shown = () => layer('rights')?.features.features.map((one) => one.id)
  return { page, router, layer, shown }
}

describe('the map page', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    useSession().who = { permissions: ['READ_VERDICTS', 'READ_REGISTRY'] } as never
    const features = { type: 'FeatureCollection' as const, features: rights }
    vi.mocked(server.rights).mockResolvedValue({ features, total: 3, coarse: false })
    vi.mocked(server.counties).mockResolvedValue([])
    vi.mocked(server.layers).mockResolvedValue([])
    vi.mocked(server.newestProposal).mockResolvedValue(null)
    vi.mocked(server.standings).mockResolvedValue(new Map([['A-1', verdict('CLOSURE')]]))
    vi.mocked(server.mineFile).mockImplementation((id) =>
      Promise.resolve({ id, name: id, crs: null, prisms: [], workings: [] }),
    )
    vi.mocked(server.search).mockResolvedValue([{ id: 'C-9', name: '示例无坐标矿' }])
  })

  it('colours each right by its standing verdict', async () => {
    const { layer, shown } = await open()
    expect(shown()).toEqual(['A-1', 'A-2', 'B-1'])
    const style = layer('rights')!.style
    expect(style({}, 'A-1').stroke).toBe('--kh-closure')
    expect(style({}, 'A-2').dash, 'not assessed yet').toBeDefined()
  })

  it('is narrowed by the address and by the legend, and keeps both in the address', async () => {
    const { page, router, shown } = await open('/map?theme=mineral')
    const copper = page.findAll('.legend button').find((one) => one.text().startsWith('铜'))
    await copper!.trigger('click')
    await flushPromises()
    expect(shown()).toEqual(['A-1', 'A-2'])
    expect(router.currentRoute.value.query).toMatchObject({ theme: 'mineral', off: 'copper' })
    expect((await open('/map?mineral=copper')).shown()).toEqual(['B-1'])
  })

  it('shows all that was pointed at, with the way to each file', async () => {
    const { page } = await open()
    const picked = ['A-1', 'A-2'].map((id) => ({ layer: 'rights', id, properties: {}, title: id }))
    page.findComponent(Drawn).vm.$emit('pick', { picked, at: [111.005, 35.005] })
    await flushPromises()
    const links = page.findAll('.map-side article a').map((one) => one.attributes('href'))
    expect(links).toEqual(['/mines/A-1', '/mines/A-2'])
  })

  it('says why it can’t show anything, and offers to try again', async () => {
    vi.mocked(server.rights).mockRejectedValueOnce(new Problem(503, 'BUSY', '服务器忙', '', []))
    const { page, shown } = await open()
    expect(page.text()).toContain('服务器忙')
    await page.find('.problem-note button').trigger('click')
    await flushPromises()
    expect(shown()).toHaveLength(3)
  })

  it('offers no comparison while there is no proposal', async () => {
    const { page } = await open()
    const modes = page.findAll('.map-tools input[type=radio]')
    expect(modes.map((one) => (one.element as HTMLInputElement).disabled)).toEqual([false, true, true])
  })
})
