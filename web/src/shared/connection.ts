import { ref } from 'vue'

const EVERY = 4000
const PROBE = '/api/sign-in-options'

/** Whether the server answered when it was last asked. */
export const reachable = ref(true)
let timer: ReturnType<typeof setTimeout> | undefined

/** An answer came, whatever it said. */
export function found(): void {
  clearTimeout(timer)
  reachable.value = true
}

/** No answer came: the server is asked again every few seconds until one does. */
export function lost(): void {
  reachable.value = false
  clearTimeout(timer)
  timer = setTimeout(() => void probe(), EVERY)
}

/** Asks now. */
export async function probe(): Promise<boolean> {
  try {
    const response = await fetch(PROBE, { credentials: 'same-origin', cache: 'no-store' })
    if (response.ok) found()
    else lost()
  } catch {
    lost()
  }
  return reachable.value
}

window.addEventListener('offline', lost)
window.addEventListener('online', () => void probe())
