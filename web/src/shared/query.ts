import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A word of the address's query as a value to bind to; empty means left out. */
export function useQuery(name: string): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const found = route.query[name]
      return typeof found === 'string' ? found : ''
    },
    set: (value) => void router.replace({ query: { ...route.query, [name]: value || undefined } }),
  })
}
