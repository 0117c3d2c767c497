import { ref, shallowRef, watch, type Ref } from 'vue'
import { Problem } from '@/shared/problem'

/** An act that a dialog asks about: busy while it runs, closed when it is done, open with the refusal when it is not. */
export function useAct(open: Ref<boolean>, done: () => void, refresh?: () => unknown) {
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)
  watch(open, (now) => {
    if (now) problem.value = null
  })
  async function run(act: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      await act()
      open.value = false
      done()
      return true
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault
      problem.value = fault
      if (fault.isConflict) await refresh?.()
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, run }
}
