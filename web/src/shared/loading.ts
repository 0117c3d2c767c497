import { onScopeDispose, ref, shallowRef, watch, type Ref, type WatchSource } from 'vue'
import { Problem } from './problem'

/** What a screen knows of something it fetches: nothing yet, the thing, or why not. */
export interface Loading<T> {
  data: Ref<T | null>
  problem: Ref<Problem | null>
  busy: Ref<boolean>
  reload: () => Promise<void>
}

/** Fetches at once and whenever a source changes; an answer that comes after a newer question is dropped. */
export function useLoading<T>(fetch: () => Promise<T>, sources: WatchSource[] = []): Loading<T> {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let turn = 0
  async function reload(): Promise<void> {
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
    } finally {
      if (mine === turn) busy.value = false
    }
  }
  watch(sources, () => void reload(), { immediate: true })
  onScopeDispose(() => turn++)
  return { data, problem, busy, reload }
}
