import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { answer, api } from './api'
import { Problem } from './problem'

/** A county of the city, by its six-digit code. */
export interface County {
  code: string
  name: string
}

/** The counties and their names, fetched once; without them codes stand in for names. */
export const useCounties = defineStore('counties', () => {
  const list = shallowRef<County[]>([])
  let asked: Promise<void> | null = null

  function load(): Promise<void> {
    asked ??= answer(api.GET('/api/counties')).then(
      (page) => {
        const items = (page as { items?: { id?: string; content?: unknown }[] }).items ?? []
        list.value = items.map((item) => ({
          code: item.id ?? '',
          name: (item.content as { name?: string } | undefined)?.name ?? item.id ?? '',
        }))
      },
      (fault) => {
        asked = null
        if (!(fault instanceof Problem)) throw fault
      },
    )
    return asked
  }

  const names = computed(() => new Map(list.value.map((county) => [county.code, county.name])))
  function name(code: string | null | undefined): string {
    return code ? (names.value.get(code) ?? code) : ''
  }
  return { list, load, name }
})
