import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw, type Router } from 'vue-router'

/** What an address is about to say: of two changes in a row the second must not bring back what the first took away. */
const coming = new WeakMap<Router, LocationQueryRaw>()

/** Changes words of the address's query in place; an empty one is left out. */
export function useQueryChange(): (changes: Record<string, string | undefined>) => void {
  const route = useRoute()
  const router = useRouter()
  return (changes) => {
    const query: LocationQueryRaw = { ...(coming.get(router) ?? route.query), ...changes }
    for (const [name, value] of Object.entries(query)) if (!value) delete query[name]
    coming.set(router, query)
    void router.replace({ query }).finally(() => {
      if (coming.get(router) === query) coming.delete(router)
    })
  }
}

/** A word of the address's query as a value to bind to; empty means left out. */
export function useQuery(name: string): WritableComputedRef<string> {
  const route = useRoute()
  const change = useQueryChange()
  return computed({
    get: () => {
      const found = route.query[name]
      return typeof found === 'string' ? found : ''
    },
    set: (value) => change({ [name]: value }),
  })
}
