import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { answer, api, type Schemas } from './api'
import { isWritten, say, translate } from './i18n'
import { Problem } from './problem'
import { whole, type Whole } from './whole'

export type Pack = Whole<Schemas['PackAnswer']>

/** Outcomes that are no disposition of a pack. */
const OPEN_OUTCOMES = ['UNDECIDED', 'NOT_ELIGIBLE']

/** The policy pack in force, fetched once: names of dispositions, units, clauses and facts as the policy words them. */
export const usePolicy = defineStore('policy', () => {
  const pack = shallowRef<Pack | null>(null)
  let asked: Promise<void> | null = null

  /** Fetches the pack unless it is known; without it codes stand in for names. */
  function load(anew = false): Promise<void> {
    if (!asked || anew)
      asked = answer(api.GET('/api/packs/active')).then(
        (got) => void (pack.value = whole(got)),
        (fault) => {
          asked = null
          if (!(fault instanceof Problem)) throw fault
        },
      )
    return asked
  }

  const categories = computed(() => pack.value?.categories ?? [])
  /** Every outcome a verdict may have, in the order of the policy. */
  const outcomes = computed(() => [...categories.value.map((category) => category.code), ...OPEN_OUTCOMES])

  function outcome(code: string | null | undefined): string {
    if (!code) return ''
    if (OPEN_OUTCOMES.includes(code)) return translate(`policyNames.${code}`)
    const found = categories.value.find((category) => category.code === code)
    return found ? say(found.name) : code
  }
  /** The kind of disposition a category is, for its colour: CLOSURE, GUIDED_EXIT, SOLE_RETENTION … */
  function kind(code: string): string {
    return categories.value.find((category) => category.code === code)?.kind ?? code
  }
  /** A unit by the pack's code (NR) or the organisation's (county:140828). */
  function unit(code: string | null | undefined): string {
    if (!code) return ''
    const found = pack.value?.departments.find((department) => department.code === code)
    if (found) return say(found.name)
    const key = `policyNames.units.${code.split(':')[0]}`
    return isWritten(key) ? translate(key) : code
  }
  const clause = (id: string) => pack.value?.clauses.find((found) => found.id === id)
  const fact = (id: string) => pack.value?.facts.find((found) => found.id === id)
  return { pack, load, categories, outcomes, outcome, kind, unit, clause, fact }
})
