import { ref } from 'vue'

/** The guided tour: whether it is being shown, and who has seen it at this browser. */
export const touring = ref(false)

const KEPT = 'kuangheng.tours'
/** Stands for everyone at this browser, where nobody wants to be led. */
const EVERYONE = '*'

const kept = (): string[] => (localStorage.getItem(KEPT) ?? '').split(' ').filter(Boolean)

export const hasToured = (login: string): boolean => kept().some((one) => one === login || one === EVERYONE)

export function keepToured(login: string): void {
  if (!hasToured(login)) localStorage.setItem(KEPT, [...kept(), login].join(' '))
}
