import { onScopeDispose, ref, type Ref } from 'vue'

/** #rrggbb of a custom property's name or of a colour as it is; grey if the property is not there. */
export function colour(name: string): string {
  if (!name.startsWith('--')) return name
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim() || '#808080'
}

/** A #rrggbb colour with an opacity. */
export function faded(hex: string, opacity: number): string {
  const long = /^#([\da-f])([\da-f])([\da-f])$/i.exec(hex)
  const full = long ? `#${long[1]}${long[1]}${long[2]}${long[2]}${long[3]}${long[3]}` : hex
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(full.slice(at, at + 2), 16) || 0)
  return `rgba(${red},${green},${blue},${opacity})`
}

/** Counts the changes of the theme, so that what is drawn on a canvas can be drawn again. */
export function useThemeTurn(): Ref<number> {
  const turn = ref(0)
  const watcher = new MutationObserver(() => turn.value++)
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] })
  onScopeDispose(() => watcher.disconnect())
  return turn
}
