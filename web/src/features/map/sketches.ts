import { computed, onScopeDispose, ref, shallowRef, watch, type ShallowRef } from 'vue'
import type { Position } from '@/map/geojson'
import { areaOf, lengthOf } from '@/map/geodesy'
import type { Scene } from '@/map/scene'
import { Sketch } from '@/map/sketch'

export type SketchUse = 'length' | 'area' | 'section'

/** Half the length of a section through one point, in degrees of longitude. */
const HALF = 0.02

/** Measuring and cutting: what is being drawn by hand, and what it comes to. */
export function useSketches(scene: ShallowRef<Scene | undefined>) {
  const kind = ref<SketchUse | null>(null)
  const places = shallowRef<Position[]>([])
  const section = shallowRef<[Position, Position] | null>(null)
  let sketch: Sketch | null = null

  watch(scene, (made) => {
    sketch?.dispose()
    sketch = made ? new Sketch(made, told) : null
  })
  function told(drawn: Position[], finished: boolean): void {
    places.value = drawn
    const [from, to] = drawn
    if (finished && kind.value === 'section' && from && to) {
      section.value = [from, to]
      kind.value = null
    }
  }
  function begin(use: SketchUse): void {
    if (kind.value === use) return stop()
    stop()
    kind.value = use
    sketch?.begin(use === 'area' ? 'area' : 'line', use === 'section' ? 2 : undefined)
  }
  function stop(): void {
    kind.value = null
    places.value = []
    section.value = null
    sketch?.end()
  }
  /** A section from west to east through one place. */
  function across([longitude = 0, latitude = 0]: Position): void {
    stop()
    section.value = [
      [longitude - HALF, latitude],
      [longitude + HALF, latitude],
    ]
  }
  const metres = computed(() => (kind.value === 'area' ? lengthOf(closed(places.value)) : lengthOf(places.value)))
  const squareMetres = computed(() => (kind.value === 'area' ? areaOf(places.value) : 0))
  function keys(event: KeyboardEvent): void {
    if (event.key === 'Escape' && (kind.value || section.value)) stop()
    if (event.key === 'Enter' && kind.value) sketch?.finish()
  }
  window.addEventListener('keydown', keys)
  onScopeDispose(() => {
    window.removeEventListener('keydown', keys)
    sketch?.dispose()
  })
  return { kind, places, section, metres, squareMetres, begin, stop, across }
}

function closed(ring: Position[]): Position[] {
  const [first] = ring
  return first ? [...ring, first] : ring
}

export type Sketches = ReturnType<typeof useSketches>
