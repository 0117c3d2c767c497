import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { answer, api, type Schemas } from './api'

export type Who = Schemas['SessionView']

async function ask() {
  return answer(api.GET('/api/session'))
}

/** Who is signed in. Screens ask `may` before they offer an act; the server decides all the same. */
export const useSession = defineStore('session', () => {
  const who = ref<Who | null>(null)
  const asked = ref(false)
  async function load(): Promise<void> {
    try {
      who.value = await ask()
    } catch {
      who.value = null
    }
    asked.value = true
  }
  function may(permission: string): boolean {
    return (who.value?.permissions as string[] | undefined)?.includes(permission) ?? false
  }
  async function leave(): Promise<void> {
    await answer(api.DELETE('/api/session'))
    who.value = null
  }
  /** The one county a caller is fenced into, if it is one. */
  const county = computed(() =>
    who.value?.scope?.counties?.length === 1 ? (who.value.scope.counties[0] ?? null) : null,
  )
  return { who, asked, load, may, leave, county }
})
