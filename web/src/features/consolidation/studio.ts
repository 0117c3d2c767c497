import { computed } from 'vue'
import { useLoading } from '@/shared/loading'
import { useQuery } from '@/shared/query'
import { adoptions } from './adoptions'
import { changes, footprints, geometryOf, proposal, type Document } from './proposals'
import { namesIn } from './reading'
import type { Drawing } from './ground'

/** A proposal with what is drawn of it and what stands adopted from it; scenario and choice live in the address. */
export function useStudio(id: () => string) {
  const loading = useLoading(() => proposal(id()), [id])
  const drawn = useLoading(async () => {
    const [merged, rights] = await Promise.all([geometryOf(id()), footprints()])
    return { merged, rights }
  }, [id])
  const taken = useLoading(() => adoptions({ proposal: id() }), [id])
  const changed = useLoading(() => changes(id()), [id])
  const asked = useQuery('scenario')
  const chosen = useQuery('chosen')
  const list = useQuery('list')
  const document = computed<Document | null>(() => loading.data.value?.body.document ?? null)
  const scenario = computed(
    () => document.value?.scenarios.find((one) => one.id === asked.value) ?? document.value?.scenarios[0] ?? null,
  )
  const names = computed(() => (document.value ? namesIn(document.value) : new Map<string, string>()))
  const countyOf = computed(
    () =>
      new Map(
        (drawn.data.value?.rights.features ?? []).map((one) => [
          String(one.id),
          String(one.properties['county'] ?? ''),
        ]),
      ),
  )
  /** Adopted groups of the scenario in view, by the group's id. */
  const adopted = computed(
    () =>
      new Map(
        (taken.data.value ?? []).filter((one) => one.scenario === scenario.value?.id).map((one) => [one.group, one]),
      ),
  )
  const drawing = computed<Drawing | null>(() => {
    const [ground, shown] = [drawn.data.value, scenario.value]
    if (!ground || !shown) return null
    return {
      ...ground,
      scenario: shown.id,
      names: names.value,
      leftOver: new Set(shown.leftOver.map((one) => one.mine)),
      grouped: new Set(shown.groups.flatMap((group) => group.members.map((member) => member.mine))),
      adopted: new Set(adopted.value.keys()),
    }
  })
  function reload(): void {
    void loading.reload()
    void taken.reload()
    void changed.reload()
  }
  return {
    changed,
    loading,
    drawn,
    taken,
    asked,
    chosen,
    list,
    document,
    scenario,
    names,
    countyOf,
    adopted,
    drawing,
    reload,
  }
}
export type Studio = ReturnType<typeof useStudio>
