import { onScopeDispose, ref, shallowRef, watch, type Ref, type WatchSource } from 'vue'
import { Problem } from './problem'

/** What a screen knows of something it fetches: nothing yet, the thing, or why not. */
export interface Loading<T> {
  data: Ref<T | null>
  problem: Ref<Problem | null>
  busy: Ref<boolean>
  reload: () => Promise<void>
}

/**
 * Fetches at once and whenever a source changes; an answer that comes after a newer question is dropped. What was fetched before
 * outlives a failure to fetch it anew, but not a failure to fetch something else.
 */
export function useLoading<T>(fetch: () => Promise<T>, sources: WatchSource[] = []): Loading<T> {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let turn = 0
  const reload = (): Promise<void> => load(data.value)
  async function load(kept: T | null): Promise<void> {
    const mine = ++turn
    busy.value = true
    try {
      const got = await fetch()
      if (mine !== turn) return
      data.value = got
      problem.value = null
    } catch (fault) {
      if (mine !== turn) return
      if (!(fault instanceof Problem)) throw fault
      problem.value = fault
      data.value = kept
    } finally {
      if (mine === turn) busy.value = false
    }
  }
  watch(sources, () => void load(null), { immediate: true })
  onScopeDispose(() => turn++)
  return { data, problem, busy, reload }
}
