import { ref, shallowRef } from 'vue'
import { Problem } from '@/shared/problem'
import { detailOf, type Detail } from './server'

const AT_ONCE = 400
const HANDS = 6
const NOTHING: Detail = { contacts: [], overlaps: [] }

/** Neighbours stand in each mine's verdict only: asked for mine by mine, when they are wanted, and kept. */
export function useDetails() {
  const details = shallowRef(new Map<string, Detail>())
  const busy = ref(false)
  const tooMany = ref(false)
  let latest: string[] = []

  async function load(ids: string[]): Promise<void> {
    latest = ids
    const rest = ids.filter((id) => !details.value.has(id))
    tooMany.value = ids.length > AT_ONCE
    if (busy.value || !rest.length || tooMany.value) return
    busy.value = true
    const found = new Map(details.value)
    const hand = async (): Promise<void> => {
      for (let id = rest.pop(); id; id = rest.pop()) {
        const detail = await detailOf(id).catch((fault) => {
          if (fault instanceof Problem) return NOTHING
          throw fault
        })
        found.set(id, detail)
      }
    }
    try {
      await Promise.all(Array.from({ length: HANDS }, hand))
    } finally {
      details.value = found
      busy.value = false
    }
    await load(latest)
  }
  return { details, busy, tooMany, load }
}
