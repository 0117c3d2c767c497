import { ref } from 'vue'

export type Theme = 'light' | 'dark'
const KEPT = 'kuangheng.theme'
const kept = localStorage.getItem(KEPT)

/** Light or dark: as chosen, or else as the system is set. */
export const theme = ref<Theme>(
  kept === 'light' || kept === 'dark'
    ? kept
    : window.matchMedia?.('(prefers-color-scheme: dark)').matches
      ? 'dark'
      : 'light',
)

/** Paper is white whatever the screen is. */
window.addEventListener('beforeprint', () => document.documentElement.classList.remove('dark'))
window.addEventListener('afterprint', wearTheme)

export function wearTheme(): void {
  document.documentElement.classList.toggle('dark', theme.value === 'dark')
}

export function changeTheme(): void {
  theme.value = theme.value === 'dark' ? 'light' : 'dark'
  localStorage.setItem(KEPT, theme.value)
  wearTheme()
}
