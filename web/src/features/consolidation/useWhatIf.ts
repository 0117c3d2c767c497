import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { useLoading } from '@/shared/loading'
import { Problem } from '@/shared/problem'
import { footprints } from './proposals'
import { ask, fixedBy, type Moves } from './whatif'
import type { Tried } from './wishes'

const PAUSE = 150
const AS_IT_IS = 100

/** A county as the search has it now, and as it would be after moves; asked anew with every move, nothing kept on record. */
export function useWhatIf(county: () => string, asOf: () => string) {
  const rights = useLoading(footprints)
  const question = reactive({ reservesPercent: AS_IT_IS, moves: {} as Moves })
  const base = useLoading(
    async () =>
      county()
        ? ask({ county: county(), asOf: asOf(), locks: [], bans: [], mines: [], reservesPercent: AS_IT_IS })
        : null,
    [county, asOf],
  )
  const scenario = computed(() => base.data.value?.result.scenarios[0] ?? null)
  const fixed = computed(() => fixedBy(scenario.value?.groups ?? [], question.moves))
  const changed = computed(() => Object.keys(question.moves).length > 0 || question.reservesPercent !== AS_IT_IS)
  const tried = shallowRef<Tried | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function attempt(): Promise<void> {
    const mine = ++turn
    busy.value = true
    try {
      const got = await ask({
        ...fixed.value,
        county: county(),
        asOf: asOf(),
        reservesPercent: question.reservesPercent,
      })
      if (mine !== turn) return
      tried.value = got
      problem.value = null
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault
      if (mine === turn) problem.value = fault
    } finally {
      if (mine === turn) busy.value = false
    }
  }
  function clear(): void {
    question.moves = {}
    question.reservesPercent = AS_IT_IS
  }
  watch([county, asOf], clear)
  watch([() => question.moves, () => question.reservesPercent], () => {
    clearTimeout(timer)
    turn++
    busy.value = false
    if (changed.value) timer = setTimeout(() => void attempt(), PAUSE)
    else tried.value = null
  })
  onScopeDispose(() => clearTimeout(timer))
  return { rights, question, base, scenario, fixed, changed, tried, problem, busy, clear }
}
