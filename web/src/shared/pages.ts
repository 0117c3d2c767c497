import { computed, onScopeDispose, ref, shallowRef, watch, type Ref, type WatchSource } from 'vue'
import { Problem } from './problem'

/** One page of a list as the server gives it: its items and where the next page begins. */
export interface Page<T> {
  items?: T[]
  next?: string | null
}

/** A list as far as it has been fetched. */
export interface Pages<T> {
  data: Ref<T[] | null>
  problem: Ref<Problem | null>
  busy: Ref<boolean>
  /** Whether there is another page. */
  rest: Ref<boolean>
  more: () => Promise<void>
  reload: () => Promise<void>
}

/** A list fetched page by page; begins anew whenever a source changes, and drops answers to older questions. */
export function usePages<T>(fetch: (cursor?: string) => Promise<Page<T>>, sources: WatchSource[] = []): Pages<T> {
  const data = shallowRef<T[] | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  const next = ref<string | null>(null)
  let turn = 0

  async function take(cursor?: string): Promise<void> {
    const mine = ++turn
    busy.value = true
    try {
      const page = await fetch(cursor)
      if (mine !== turn) return
      data.value = [...(cursor ? (data.value ?? []) : []), ...(page.items ?? [])]
      next.value = page.next ?? null
      problem.value = null
    } catch (fault) {
      if (mine !== turn) return
      if (!(fault instanceof Problem)) throw fault
      problem.value = fault
    } finally {
      if (mine === turn) busy.value = false
    }
  }

  const reload = (): Promise<void> => take()
  watch(sources, () => void reload(), { immediate: true })
  onScopeDispose(() => turn++)
  return {
    data,
    problem,
    busy,
    rest: computed(() => next.value !== null),
    more: () => (next.value && !busy.value ? take(next.value) : Promise.resolve()),
    reload,
  }
}
